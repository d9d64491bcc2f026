// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/configuration/attached_files.h>

#include <QFileInfo>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

const QString kOption = u"attach"_s;

bool isTaken(const QString& name, const QList<AttachedFile>& files)
{
    const auto isSame
        = [&name](const QString& other) { return name.compare(other, Qt::CaseInsensitive) == 0; };
    return isSame(u"main"_s) || isSame(u"temp"_s)
        || std::ranges::any_of(files, isSame, &AttachedFile::name);
}

QString decoded(QStringView text)
{
    return QUrl::fromPercentEncoding(text.toUtf8());
}

QString encoded(const QString& text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text, "/"));
}

}

Result<QList<AttachedFile>> attachedFiles(const ConnectionConfig& config)
{
    QList<AttachedFile> files;
    const QString option = config.options.value(kOption);
    const QList<QStringView> entries = QStringView(option).split(u'&', Qt::SkipEmptyParts);
    files.reserve(entries.size());
    for (const QStringView entry : entries) {
        const qsizetype sign = entry.indexOf(u'=');
        AttachedFile file{
            decoded(entry.first(std::max<qsizetype>(sign, 0))), decoded(entry.sliced(sign + 1))};
        const bool isWhole = !file.name.isEmpty() && !file.path.isEmpty()
            && !QString(file.name + file.path).contains(QChar(u'\0'));
        if (!isWhole)
            return fail(ErrorKind::Configuration,
                u"“%1” does not say which file to attach."_s.arg(entry), {},
                u"Write attach=name=path, several of them with & in between."_s);
        if (isTaken(file.name, files))
            return fail(ErrorKind::Configuration,
                u"No file can be attached as %1: the name is taken."_s.arg(file.name));
        files.append(std::move(file));
    }
    return files;
}

void setAttachedFiles(ConnectionConfig& config, const QList<AttachedFile>& files)
{
    QStringList entries;
    entries.reserve(files.size());
    for (const AttachedFile& file : files)
        entries.append(encoded(file.name) + u'=' + encoded(file.path));
    if (entries.isEmpty())
        config.options.remove(kOption);
    else
        config.options.insert(kOption, entries.join(u'&'));
}

QString attachmentName(const QString& path, const QList<AttachedFile>& others)
{
    const QString base = QFileInfo(path).completeBaseName();
    const QString first = base.isEmpty() ? u"attached"_s : base;
    QString name = first;
    for (int number = 2; isTaken(name, others); ++number)
        name = first + u'_' + QString::number(number);
    return name;
}

}
