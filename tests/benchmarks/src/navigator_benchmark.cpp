// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// navigator_benchmark TABLES   shows a database with so many tables in the navigator and prints
//                              expand_ms: from the click to the painted tree, and
//                              filter_ms: the longest that one change of the filter takes
#include "measure.h"

#include "navigator/navigator_tree.h"

#include <tuplewright/sqlite/sqlite_backend.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tw::bench;

namespace {

void makeTables(const tw::ConnectionConfig& config, int tables)
{
    const auto connection
        = must(tw::makeSqliteBackend()->open(config, tw::Secret(), tw::CallOptions(), {}));
    must(connection->begin({}, {}));
    for (int i = 0; i < tables; ++i)
        must(connection->run(
            {u"CREATE TABLE customer_orders_%1 (id INTEGER PRIMARY KEY, name TEXT)"_s.arg(i), {}},
            nullptr, {}));
    must(connection->commit({}));
}

class Watch
{
public:
    Watch(tw::UiContext context, tw::ConnectionList& connections, tw::NavigatorMarks& marks)
        : m_model(connections, marks)
        , m_tree(context, m_model)
    {
        m_tree.resize(260, 700);
        m_tree.show();
    }

    void measure(const QUuid& connection)
    {
        m_tree.expandConnection(connection);
        m_tree.viewport()->repaint();
        QElapsedTimer clock;
        clock.start();
        m_tree.expandTables(connection, u"main"_s);
        paint();
        report("expand_ms", milliseconds(clock.nsecsElapsed()));
        qint64 longest = 0;
        for (const QString& text : {u"c"_s, u"cu"_s, u"orders 77"_s, u"^customer 19$"_s, u"9$"_s,
                 u"nothing"_s, u"customer_orders_1"_s, QString()}) {
            clock.restart();
            m_tree.setFilterText(text);
            paint();
            longest = std::max(longest, clock.nsecsElapsed());
        }
        report("filter_ms", milliseconds(longest));
    }

private:
    void paint()
    {
        static_cast<void>(m_tree.visualRect(m_tree.model()->index(0, 0))); // lays out what waits
        m_tree.viewport()->repaint();
    }

    tw::NavigatorModel m_model;
    tw::NavigatorTree m_tree;
};

}

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const int tables = application.arguments().value(1, u"20000"_s).toInt();
    const QTemporaryDir folder;
    tw::ConnectionConfig config;
    config.backend = u"sqlite"_s;
    config.database = folder.filePath(u"many.db"_s);
    config.sqlite.mode = tw::SqliteFileMode::ReadWriteCreate;
    makeTables(config, tables);

    tw::Theme theme;
    theme.apply(application, tw::ThemeName::Light);
    const tw::Icons icons(theme);
    tw::ConnectionList connections(tw::ProfileStore(folder.filePath(u"profiles.json"_s)),
        [](const tw::ConnectionConfig& wanted, const tw::Secret& password,
            const std::shared_ptr<tw::PoolObserver>& observer)
            -> tw::Result<std::shared_ptr<tw::SessionManager>> {
            return std::make_shared<tw::SessionManager>(
                tw::makeSqliteBackend(), wanted, password, tw::PoolSetup{.observer = observer});
        });
    tw::NavigatorMarks marks(folder.filePath(u"marks.ini"_s));
    Watch watch({theme, icons}, connections, marks);
    const QUuid id = connections.add(config, tw::Secret());
    QObject::connect(&connections, &tw::ConnectionList::changed, &application, [&](int index) {
        const tw::ConnectionEntry& entry = connections.at(index);
        if (entry.state == tw::ConnectionEntry::State::Failed)
            giveUp(entry.error->toText());
        if (entry.state != tw::ConnectionEntry::State::Open)
            return;
        watch.measure(id);
        application.quit();
    });
    connections.open(id);
    return QApplication::exec();
}
