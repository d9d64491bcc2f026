// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/migrations/migration_folder.h>

#include <QCryptographicHash>
#include <QDir>
#include <QMap>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

/// What the name of a file tells.
struct FileName
{
    qint64 version = 0;
    QString name;
    bool isDown = false;
};

std::optional<FileName> readName(const QString& file)
{
    static const QRegularExpression ours(u"^(\\d{1,18})_(.+)\\.(up|down)\\.sql$"_s);
    static const QRegularExpression letters(u"^([VU])(\\d{1,18})__(.+)\\.sql$"_s);
    if (const auto match = ours.match(file); match.hasMatch())
        return FileName{
            match.captured(1).toLongLong(), match.captured(2), match.captured(3) == u"down"_s};
    if (const auto match = letters.match(file); match.hasMatch())
        return FileName{
            match.captured(2).toLongLong(), match.captured(3), match.captured(1) == u"U"_s};
    return std::nullopt;
}

Result<QString> contentOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::File, u"%1 cannot be read: %2"_s.arg(path, file.errorString()));
    const QByteArray bytes = file.readAll();
    if (!QByteArrayView(bytes).isValidUtf8())
        return fail(ErrorKind::InvalidArgument, u"%1 is not UTF-8 text."_s.arg(path));
    return QString::fromUtf8(bytes);
}

/// The two ways of one version while the folder is being read.
struct Pair
{
    QString name;
    std::optional<QString> up;
    std::optional<QString> down;
};

Result<void> addFile(QMap<qint64, Pair>& pairs, const QDir& folder, const QString& file)
{
    const std::optional<FileName> name = readName(file);
    if (!name)
        return fail(ErrorKind::InvalidArgument,
            u"%1 is not the name of a migration."_s.arg(folder.filePath(file)), {},
            u"Call it VERSION_NAME.up.sql or VERSION_NAME.down.sql, with a number in front."_s);
    Pair& pair = pairs[name->version];
    std::optional<QString>& way = name->isDown ? pair.down : pair.up;
    if (way || (!pair.name.isNull() && pair.name != name->name))
        return fail(ErrorKind::InvalidArgument,
            u"Version %1 is there twice: %2."_s.arg(
                QString::number(name->version), folder.filePath(file)));
    pair.name = name->name;
    TW_TRY(way, contentOf(folder.filePath(file)));
    return {};
}

Result<void> writeNew(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly)
        && file.write(content) == content.size() && file.flush())
        return {};
    return fail(ErrorKind::File, u"%1 cannot be written: %2"_s.arg(path, file.errorString()));
}

}

bool Migration::runsInTransaction(const QString& sql)
{
    const QString first = sql.trimmed().section(u'\n', 0, 0).trimmed();
    return !first.startsWith(u"-- no transaction"_s, Qt::CaseInsensitive);
}

QString Migration::checksum() const
{
    QString text = up;
    text.remove(u'\r');
    return QString::fromLatin1(
        QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex());
}

QString Migration::title() const
{
    return QString::number(version) + u'_' + name;
}

Result<QList<Migration>> readMigrations(const QString& folder)
{
    const QDir dir(folder);
    if (!dir.exists())
        return fail(ErrorKind::File, u"There is no folder %1."_s.arg(folder));
    QMap<qint64, Pair> pairs;
    for (const QString& file : dir.entryList({u"*.sql"_s}, QDir::Files, QDir::Name))
        TW_TRY_VOID(addFile(pairs, dir, file));
    QList<Migration> migrations;
    for (auto pair = pairs.cbegin(); pair != pairs.cend(); ++pair) {
        if (!pair->up)
            return fail(ErrorKind::InvalidArgument,
                u"Version %1 has a way down and no way up."_s.arg(QString::number(pair.key())));
        migrations.append({pair.key(), pair->name, *pair->up, pair->down});
    }
    return migrations;
}

Result<QStringList> makeMigration(const QString& folder, const QString& name, const QDateTime& now)
{
    return writeMigration(folder, name, now, u"-- What this migration does.\n"_s,
        u"-- How it is taken back; remove this file if it cannot be.\n"_s);
}

Result<QStringList> writeMigration(const QString& folder, const QString& name, const QDateTime& now,
    const QString& up, const std::optional<QString>& down)
{
    static const QRegularExpression plain(u"^[A-Za-z0-9_-]+$"_s);
    if (!plain.match(name).hasMatch())
        return fail(ErrorKind::InvalidArgument, u"A migration cannot be called \"%1\"."_s.arg(name),
            {}, u"Use letters, digits, - and _."_s);
    if (!QDir().mkpath(folder))
        return fail(ErrorKind::File, u"The folder %1 cannot be made."_s.arg(folder));
    const QString stem
        = QDir(folder).filePath(now.toUTC().toString(u"yyyyMMddHHmmss"_s) + u'_' + name);
    QStringList paths{stem + u".up.sql"_s};
    TW_TRY_VOID(writeNew(paths[0], up.toUtf8()));
    if (!down)
        return paths;
    paths.append(stem + u".down.sql"_s);
    TW_TRY_VOID(writeNew(paths[1], down->toUtf8()));
    return paths;
}

}
