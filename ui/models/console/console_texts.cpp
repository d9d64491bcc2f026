// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console_texts.h"

#include "models/journal/owner_file.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

Result<void> writeText(const QString& path, const QByteArray& text)
{
    if (text.isEmpty()) {
        QFile::remove(path);
        return {};
    }
    QSaveFile file(ownerFile(path));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return fail(
            ErrorKind::File, u"%1 could not be written: %2"_s.arg(path, file.errorString()));
    return {};
}

}

ConsoleTexts::ConsoleTexts(QString folder, QObject* parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_files(u"console texts"_s)
{ }

ConsoleTexts::~ConsoleTexts()
{
    if (m_lastWrite.isValid())
        static_cast<void>(m_lastWrite.wait());
}

QString ConsoleTexts::path(const QUuid& console) const
{
    return QDir(m_folder).filePath(console.toString(QUuid::WithoutBraces) + u".sql"_s);
}

Result<QString> ConsoleTexts::read(const QUuid& console) const
{
    QFile file(path(console));
    if (!file.exists())
        return QString();
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::File,
            u"%1 could not be read: %2"_s.arg(file.fileName(), file.errorString()));
    return QString::fromUtf8(file.readAll());
}

void ConsoleTexts::setOn(bool on)
{
    if (std::exchange(m_isOn, on) == on || on)
        return;
    m_lastWrite = Operation<void>::start(m_files, [folder = m_folder](const StopToken& /*stop*/) {
        const QDir texts(folder);
        for (const QString& name : texts.entryList({u"*.sql"_s}, QDir::Files))
            QFile::remove(texts.filePath(name));
        return Result<void>();
    });
}

void ConsoleTexts::write(const QUuid& console, const QString& text)
{
    if (!m_isOn)
        return;
    m_lastWrite = Operation<void>::start(
        m_files, [path = path(console), bytes = text.toUtf8()](const StopToken& /*stop*/) {
            return writeText(path, bytes);
        });
    m_lastWrite.then(this, [this, console](const Result<void>& done) {
        if (done)
            Q_EMIT written(console);
        else
            Q_EMIT failed(console, done.error());
    });
}

}
