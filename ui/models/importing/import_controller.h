// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import_mapping.h"
#include "import_run.h"
#include "import_table.h"

#include <tuplewright/adapter/async_adapter.h>

#include <QElapsedTimer>
#include <QTimer>

namespace tw {

/// What a person chooses for an import, what is missing of it, and the import itself, which runs
/// on the writing thread of the connection. A later look overtakes an earlier one. Lives in the GUI
/// thread.
class ImportController final : public QObject
{
    Q_OBJECT

public:
    /// Into `table`, or into a new one of the schema.
    ImportController(
        std::shared_ptr<const Adapter> adapter, TablePtr table, QObject* parent = nullptr);
    ImportController(
        std::shared_ptr<const Adapter> adapter, const QString& schema, QObject* parent = nullptr);
    /// Asks what reads to end. An import under way goes on while the connection is used elsewhere,
    /// and else is stopped, which takes all back.
    ~ImportController() override;

    /// Takes another file, of which nothing is known.
    void setFile(const QString& path);
    /// Takes a text in place of a file; `name` tells where it comes from.
    void setText(const QString& text, const QString& name);
    /// Reads the file as chosen; what the recipe leaves open is found out.
    void setRecipe(const ImportRecipe& chosen);
    /// Whether the rows go into a new table; always, where none was given.
    void setMakesTable(bool makes);
    void setNewName(const QString& name); ///< of the new table
    void setMode(ImportMode mode); ///< for rows whose key is there
    void setRejects(const QString& path); ///< the file for rows that cannot be written

    /// What is chosen; its recipe leaves open what was not chosen.
    [[nodiscard]] const ImportTask& task() const { return m_task; }
    [[nodiscard]] bool makesTable() const { return !m_task.table; }
    /// The table that was given; null: none.
    [[nodiscard]] const TablePtr& table() const { return m_given; }
    [[nodiscard]] const std::shared_ptr<const Adapter>& adapter() const { return m_adapter; }

    /// What the file shows; unset: it is not read yet, or cannot be.
    [[nodiscard]] const std::optional<ImportSight>& sight() const { return m_sight; }
    [[nodiscard]] ImportMappingModel& mapping() { return m_mapping; }
    [[nodiscard]] ImportTable& preview() { return m_preview; } ///< rows as they would be stored

    /// What keeps the import from beginning, in words; empty: nothing.
    [[nodiscard]] QString missing() const;

    /// Imports all and takes it back. Ends in ended().
    void tryOut() { start(ApplyMode::DryRun); }
    /// Imports the file. Ends in ended(), whatever became of it.
    void run() { start(ApplyMode::Save); }
    /// Asks what was tried or runs to end, which takes all back.
    void stop() { m_working.requestCancel(); }

    [[nodiscard]] bool isRunning() const { return m_isRunning; } ///< tried or imported
    [[nodiscard]] std::chrono::milliseconds runningFor() const; ///< since it began

Q_SIGNALS:
    void looked(); ///< at the file; sight() and missing() tell
    void changed(); ///< what is chosen or missing
    void previewed(); ///< other rows stand in preview()
    void progressed(qint64 rows, qint64 rejected, qint64 bytes); ///< by now
    void ended(const tw::ImportResult& result);

private:
    ImportController(std::shared_ptr<const Adapter> adapter, TablePtr table, const QString& schema,
        QObject* parent);

    void look();
    void onLooked(const Result<ImportSight>& sight);
    void onMappingChanged();
    void readPreview();
    void showPreview(const ImportPlan& plan, const QList<QList<Value>>& rows);
    void start(ApplyMode mode);
    void reportProgress();
    [[nodiscard]] ImportTask wholeTask() const; ///< with the recipe and the mapping as they stand
    [[nodiscard]] QString missingOfFile() const;
    [[nodiscard]] QString missingOfMapping() const;
    [[nodiscard]] QString missingOfKey() const;

    std::shared_ptr<const Adapter> m_adapter;
    AsyncAdapter m_calls;
    TablePtr m_given;
    ImportTask m_task;
    std::optional<ImportSight> m_sight;
    std::optional<Error> m_lookError;
    ImportMappingModel m_mapping;
    ImportTable m_preview;
    Operation<ImportSight> m_looking;
    Operation<QList<QList<Value>>> m_previewing;
    Operation<ImportResult> m_working;
    quint64 m_lookNumber = 0; ///< answers to earlier ones count no more
    quint64 m_previewNumber = 0;
    std::shared_ptr<ImportSoFar> m_soFar;
    QTimer m_timer;
    QElapsedTimer m_since;
    bool m_isRunning = false;
};

}
