// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/async/operation.h>

#include <QObject>
#include <QUuid>

namespace tw {

/// The texts of consoles, each in a file of its own that only its owner can read, so that they
/// outlive a crash. Written on a thread of its own; lives in the GUI thread.
class ConsoleTexts final : public QObject
{
    Q_OBJECT

public:
    /// The folder is made when something is first kept.
    explicit ConsoleTexts(QString folder, QObject* parent = nullptr);
    ~ConsoleTexts() override; ///< what was given to write() is written

    /// The text of a console as it was written last; empty where nothing is kept. Fails with File.
    [[nodiscard]] Result<QString> read(const QUuid& console) const;

    /// Off: nothing is written, and what is kept is removed.
    void setOn(bool on);

    /// Keeps a text in place of the one of before; an empty one removes the file.
    void write(const QUuid& console, const QString& text);

    /// Where the text of a console is kept.
    [[nodiscard]] QString path(const QUuid& console) const;

Q_SIGNALS:
    void written(const QUuid& console); ///< the text has reached the disk
    void failed(const QUuid& console, const tw::Error& error); ///< the text is not kept

private:
    const QString m_folder;
    bool m_isOn = true;
    Operation<void> m_lastWrite;
    Executor m_files;
};

}
