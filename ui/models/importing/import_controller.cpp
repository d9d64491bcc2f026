// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_controller.h"

#include "import_words.h"
#include "models/text/hidden_characters.h"

#include <QFileInfo>

#include <algorithm>

namespace tw {

namespace {

constexpr int kProgressEveryMs = 100;

/// A file that is called like a table: customers.csv.gz, customers.
QString nameOfFile(const QString& path)
{
    return QFileInfo(path).fileName().section(u'.', 0, 0).trimmed();
}

bool hasEmptyText(const ImportTask& task)
{
    return task.text && task.text->size() == 0;
}

bool isSameFile(const QString& one, const QString& other)
{
    const QFileInfo first(one);
    const QFileInfo second(other);
    return first == second || first.absoluteFilePath() == second.absoluteFilePath();
}

}

ImportController::ImportController(
    std::shared_ptr<const Adapter> adapter, TablePtr table, const QString& schema, QObject* parent)
    : QObject(parent)
    , m_adapter(adapter)
    , m_calls(std::move(adapter), Lane::Writes)
    , m_given(std::move(table))
{
    m_task.table = m_given;
    m_task.newTable.schema = m_given ? m_given->name.schema : schema;
    m_timer.setInterval(kProgressEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &ImportController::reportProgress);
    connect(
        &m_mapping, &ImportMappingModel::mappingChanged, this, &ImportController::onMappingChanged);
}

ImportController::ImportController(
    std::shared_ptr<const Adapter> adapter, TablePtr table, QObject* parent)
    : ImportController(std::move(adapter), std::move(table), QString(), parent)
{ }

ImportController::ImportController(
    std::shared_ptr<const Adapter> adapter, const QString& schema, QObject* parent)
    : ImportController(std::move(adapter), nullptr, schema, parent)
{ }

ImportController::~ImportController()
{
    m_looking.requestCancel();
    m_previewing.requestCancel();
}

void ImportController::setFile(const QString& path)
{
    if (m_task.path == path)
        return;
    if (m_task.newTable.name.isEmpty() || m_task.newTable.name == nameOfFile(m_task.path))
        m_task.newTable.name = nameOfFile(path);
    m_task.path = path;
    m_task.text.reset();
    m_task.recipe = {};
    look();
}

/// A new table is not called like the clipboard: that would tell nothing of its rows.
void ImportController::setText(const QString& text, const QString& name)
{
    const bool isBlank = QStringView(text).trimmed().isEmpty();
    m_task.path = name;
    m_task.text = ImportInput::ofText(isBlank ? QStringView() : QStringView(text), name);
    m_task.recipe = {};
    look();
}

void ImportController::setRecipe(const ImportRecipe& chosen)
{
    if (m_task.recipe == chosen)
        return;
    m_task.recipe = chosen;
    look();
}

void ImportController::setMakesTable(bool makes)
{
    if (!m_given || makes == makesTable())
        return;
    m_task.table = makes ? nullptr : m_given;
    look();
}

void ImportController::setNewName(const QString& name)
{
    if (m_task.newTable.name == name)
        return;
    m_task.newTable.name = name;
    Q_EMIT changed();
}

void ImportController::setMode(ImportMode mode)
{
    m_task.mode = mode;
    Q_EMIT changed();
}

void ImportController::setRejects(const QString& path)
{
    m_task.rejects = path;
    Q_EMIT changed();
}

/// On the thread for files, which holds up neither rows nor saves.
void ImportController::look()
{
    m_looking.requestCancel();
    m_previewing.requestCancel();
    ++m_previewNumber;
    ++m_lookNumber;
    m_sight.reset();
    m_lookError.reset();
    if (m_task.path.isEmpty() || hasEmptyText(m_task)) {
        onLooked(fail(ErrorKind::InvalidArgument, QString()));
        return;
    }
    m_looking
        = m_calls.call(Lane::Exports, [task = m_task](const Adapter&, const CallOptions& call) {
              return lookAtFile(task, call.stop);
          });
    m_looking.then(this, [this, number = m_lookNumber](const Result<ImportSight>& sight) {
        if (number == m_lookNumber)
            onLooked(sight);
    });
    Q_EMIT changed();
}

void ImportController::onLooked(const Result<ImportSight>& sight)
{
    if (sight)
        m_sight = *sight;
    else
        m_lookError = sight.error();
    m_mapping.setFields(m_sight ? m_sight->survey : ImportSurvey(), m_task.table);
    Q_EMIT looked();
    readPreview();
    Q_EMIT changed();
}

void ImportController::onMappingChanged()
{
    readPreview();
    Q_EMIT changed();
}

ImportTask ImportController::wholeTask() const
{
    ImportTask task = m_task;
    if (m_sight)
        task.recipe = m_sight->recipe;
    task.mapping = m_mapping.mapping();
    return task;
}

void ImportController::readPreview()
{
    m_previewing.requestCancel();
    ++m_previewNumber;
    const ImportTask task = wholeTask();
    const bool isClear = m_sight && !m_sight->isScript && missingOfMapping().isEmpty();
    const Result<ImportPlan> plan = isClear
        ? planOf(task, m_sight->survey, m_adapter->dialect())
        : Result<ImportPlan>(fail(ErrorKind::InvalidArgument, QString()));
    if (!plan)
        return showPreview({}, {});
    m_previewing = m_calls.call(
        Lane::Exports, [task, made = *plan](const Adapter&, const CallOptions& call) {
            return firstRowsOf(task, made, call.stop);
        });
    m_previewing.then(this,
        [this, number = m_previewNumber, made = *plan](const Result<QList<QList<Value>>>& rows) {
            if (number == m_previewNumber)
                showPreview(made, rows ? *rows : QList<QList<Value>>());
        });
}

void ImportController::showPreview(const ImportPlan& plan, const QList<QList<Value>>& rows)
{
    QStringList headings;
    QMap<QString, QString> types;
    for (const QString& column : plan.columns()) {
        headings.append(revealedText(column));
        types.insert(column, plan.table->find(column)->type.name);
    }
    if (plan.table && makesTable())
        m_mapping.setNewTypes(types);
    m_preview.setContent(headings, importCells(rows));
    Q_EMIT previewed();
}

QString ImportController::missingOfFile() const
{
    if (m_task.path.isEmpty())
        return tr("Choose the file to import.");
    if (hasEmptyText(m_task))
        return tr("There is no text to import.");
    if (m_lookError)
        return importErrorWords(*m_lookError);
    return m_sight ? QString() : tr("Reading the file…");
}

QString ImportController::missingOfMapping() const
{
    const QStringList unclear = m_mapping.unclear();
    if (!unclear.isEmpty() && unclear.constFirst().isEmpty())
        return tr("Several fields of the file have no name. Name them in the file, or say that its "
                  "first line is a row.");
    if (!unclear.isEmpty())
        return tr("Two fields of the file are called “%1”. Give them other names in the file, or "
                  "say that its first line is a row.")
            .arg(revealedText(unclear.constFirst()));
    if (const QString doubled = m_mapping.doubled(); !doubled.isEmpty())
        return tr("Two fields go to the column %1.").arg(revealedText(doubled));
    if (m_mapping.leftOut() == m_mapping.rowCount())
        return tr("No field goes to a column.");
    return {};
}

/// Rows that are there are found by their key.
QString ImportController::missingOfKey() const
{
    const bool needsKey = m_task.mode == ImportMode::Upsert || m_task.mode == ImportMode::Replace;
    if (makesTable() || !needsKey)
        return {};
    if (m_task.table->identityColumns.isEmpty())
        return tr("%1 has no key by which its rows could be found.")
            .arg(revealedText(m_task.table->name.display()));
    const QList<ImportMapping> mapping = m_mapping.mapping();
    for (const QString& key : m_task.table->identityColumns) {
        if (std::ranges::find(mapping, key, &ImportMapping::column) == mapping.end())
            return tr("No field goes to %1, by which rows that are there are found.")
                .arg(revealedText(key));
    }
    return {};
}

QString ImportController::missing() const
{
    if (QString file = missingOfFile(); !file.isEmpty())
        return file;
    if (m_sight->isScript)
        return {};
    if (makesTable() && m_task.newTable.name.trimmed().isEmpty())
        return tr("Name the new table.");
    if (m_task.table && !m_task.table->isEditable() && !m_task.table->needsOnlyKey)
        return m_task.table->readOnlyReason;
    for (const QString& text : {missingOfMapping(), missingOfKey()}) {
        if (!text.isEmpty())
            return text;
    }
    if (!m_task.rejects.isEmpty() && !m_task.text && isSameFile(m_task.rejects, m_task.path))
        return tr("Rejected rows need a file of their own.");
    return {};
}

void ImportController::start(ApplyMode mode)
{
    if (m_isRunning || !missing().isEmpty())
        return;
    m_isRunning = true;
    m_soFar = std::make_shared<ImportSoFar>();
    m_since.start();
    m_working = m_calls.call([task = wholeTask(), mode, soFar = m_soFar](const Adapter& adapter,
                                 const CallOptions& call) -> Result<ImportResult> {
        return importFile(adapter, task, mode, soFar, call);
    });
    m_working.then(this, [this, mode](const Result<ImportResult>& result) {
        m_isRunning = false;
        m_timer.stop();
        reportProgress();
        ImportResult never;
        never.isTrial = mode == ApplyMode::DryRun;
        if (!result)
            never.report.error = result.error();
        Q_EMIT ended(result ? *result : never);
    });
    m_timer.start();
    Q_EMIT changed();
}

std::chrono::milliseconds ImportController::runningFor() const
{
    return std::chrono::milliseconds(m_since.isValid() ? m_since.elapsed() : 0);
}

void ImportController::reportProgress()
{
    Q_EMIT progressed(m_soFar->rows, m_soFar->rejected, m_soFar->bytes);
}

}
