// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#include <tuplewright/sources/service_file.h>

#include "sources/keywords.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace tw {

namespace {

void addProblem(SettingLayer& layer, const QString& message, const QString& fix)
{
    layer.problems.append({Problem::Severity::Error, u"service"_s, message, fix});
}

QStringList candidates(const Surroundings& surroundings)
{
    const QString named = surroundings.variables.value(u"PGSERVICEFILE"_s);
    const QString folder = surroundings.variables.value(u"PGSYSCONFDIR"_s);
    // Where distributions keep the file when nothing says otherwise.
    const QStringList common{u"/etc/postgresql-common/pg_service.conf"_s,
        u"/etc/sysconfig/pgsql/pg_service.conf"_s, u"/etc/pg_service.conf"_s};
    QStringList paths{named.isEmpty() ? surroundings.home + u"/.pg_service.conf"_s : named};
    if (folder.isEmpty())
        return paths + common;
    paths.append(folder + u"/pg_service.conf"_s);
    return paths;
}

/// Reads the section line by line; what stands in others does not matter.
class ServiceReader
{
public:
    ServiceReader(SettingLayer& layer, const QString& service, const QString& path)
        : m_layer(layer)
        , m_service(service)
        , m_path(path)
    { }

    /// True when the file has the section.
    bool read(const QByteArray& content)
    {
        for (const QByteArray& bytes : content.split('\n')) {
            ++m_line;
            const QString line = QString::fromUtf8(bytes).trimmed();
            if (line.isEmpty() || line.startsWith(u'#'))
                continue;
            if (line.startsWith(u'[')) {
                if (m_isInside)
                    return true;
                m_isInside = line.startsWith(u'[' + m_service + u']');
            } else if (m_isInside) {
                readPair(line);
            }
        }
        return m_isInside;
    }

private:
    void readPair(const QString& line)
    {
        const QString place
            = u"line %1 of %2"_s.arg(QString::number(m_line), QFileInfo(m_path).fileName());
        const qsizetype equals = line.indexOf(u'=');
        const QString key = equals < 0 ? QString() : line.first(equals);
        if (key.isEmpty())
            return addProblem(m_layer, u"The %1 is no key=value."_s.arg(place),
                u"Write key=value without blanks around the = sign."_s);
        if (key == u"service"_s)
            return addProblem(m_layer, u"The %1 names another service."_s.arg(place),
                u"Write its settings here; services do not nest."_s);
        const Setting* const setting = Setting::find(key);
        // As in libpq the first of a keyword counts.
        if (!setting || !m_layer.find(*setting))
            setWord(m_layer, key, line.sliced(equals + 1), place);
    }

    SettingLayer& m_layer;
    const QString& m_service;
    const QString& m_path;
    int m_line = 0;
    bool m_isInside = false;
};

}

SettingLayer readService(const QString& name, const Surroundings& surroundings)
{
    SettingLayer layer;
    layer.origin = Origin::ServiceFile;
    const QStringList paths = candidates(surroundings);
    for (const QString& path : paths) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly) && ServiceReader(layer, name, path).read(file.readAll()))
            return layer;
    }
    addProblem(layer, u"service is “%1”, which no service file defines."_s.arg(name),
        u"Write a section [%1] into %2."_s.arg(name, paths.first()));
    return layer;
}

}
