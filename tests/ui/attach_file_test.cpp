// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/grid_view.h"
#include "real_window.h"
#include "sqlite_file.h"
#include "test_program.h"

#include <tuplewright/configuration/attached_files.h>

#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeView>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

/// Files attached to a connection from the window.
class AttachFileTest final : public QObject
{
    Q_OBJECT

    const SqliteFile m_shop{u"CREATE TABLE orders(id INTEGER PRIMARY KEY, note TEXT);"
                            "INSERT INTO orders VALUES(1, 'new')"_s};
    const SqliteFile m_archive{u"CREATE TABLE old(id INTEGER PRIMARY KEY, note TEXT);"
                               "INSERT INTO old VALUES(1, 'a'), (2, 'b')"_s};
    QTemporaryDir m_settings;
    std::unique_ptr<RealWindow> m_it;
    QUuid m_id;

    [[nodiscard]] const ConnectionEntry& entry() const { return *m_it->connections.find(m_id); }
    [[nodiscard]] QStringList schemas() const
    {
        return entry().catalog ? entry().catalog->schemas : QStringList();
    }
    void choose(const QString& path) const
    {
        m_it->action("connection.attach.action")->trigger();
        auto* chooser = m_it->find<QFileDialog>("connection.attach.dialog");
        QVERIFY(chooser);
        Q_EMIT chooser->fileSelected(path);
        chooser->close();
    }
    void attachArchive() const
    {
        choose(m_archive.path());
        QTRY_COMPARE(schemas(), (QStringList{u"main"_s, u"test file#1"_s}));
    }
    [[nodiscard]] QModelIndex indexOf(const QString& text) const
    {
        const auto* tree = m_it->find<QTreeView>("navigator.objects.tree");
        return tree->model()
            ->match(tree->model()->index(0, 0), Qt::DisplayRole, text, 1,
                Qt::MatchRecursive | Qt::MatchExactly)
            .value(0);
    }

private Q_SLOTS:
    void init()
    {
        m_it = std::make_unique<RealWindow>(m_settings.path());
        m_id = m_it->connections.add(m_shop.config(), {});
        m_it->window->openConnection(m_id);
        m_it->open(m_id, {{}, u"orders"_s});
    }

    void cleanup()
    {
        m_it.reset();
        for (const QString& name : QDir(m_settings.path()).entryList(QDir::Files))
            QFile::remove(m_settings.filePath(name));
    }

    void itsTablesAreListedAndRead()
    {
        attachArchive();
        QVERIFY(indexOf(u"Attached files"_s).isValid());
        QTRY_COMPARE(m_it->window->currentPage() ? m_it->window->currentPage()->title() : QString(),
            u"orders"_s); // what was open is open again
        m_it->open(m_id, {u"test file#1"_s, u"old"_s});
        QTRY_VERIFY(m_it->page() && m_it->page()->title() == u"old" && m_it->page()->isLoaded());
        QCOMPARE(m_it->page()->controller().model()->rowCount(), 2);
    }

    void itStaysWithAStoredProfile()
    {
        ConnectionProfile profile = entry().profile;
        profile.name = u"the shop"_s;
        QVERIFY(m_it->connections.store(profile, {}).has_value());
        attachArchive();
        QCOMPARE(entry().profile.name, u"the shop"_s);
        ProfileStore store(m_settings.filePath(u"profiles.json"_s));
        const auto profiles = store.load();
        QVERIFY(profiles.has_value());
        QCOMPARE(attachedFiles(profiles->constFirst().config)->constFirst().path, m_archive.path());
    }

    void itIsTakenAwayAgain()
    {
        attachArchive();
        auto* tree = m_it->find<QTreeView>("navigator.objects.tree");
        tree->setCurrentIndex(indexOf(u"test file#1"_s));
        const QPoint place = tree->visualRect(tree->currentIndex()).center();
        QContextMenuEvent event(
            QContextMenuEvent::Mouse, place, tree->viewport()->mapToGlobal(place));
        QCoreApplication::sendEvent(tree->viewport(), &event);
        auto* detach = m_it->find<QAction>("navigator.detach.action");
        QVERIFY(detach);
        QCOMPARE(detach->text(), u"Detach test file#1"_s);
        detach->trigger();
        QTRY_COMPARE(schemas(), QStringList{u"main"_s});
        QVERIFY(!indexOf(u"Attached files"_s).isValid());
    }

    void aFileThatIsNoneClosesNothing()
    {
        const Page* page = m_it->window->currentPage();
        const QString path = m_settings.filePath(u"notes.db"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(4096, 'x'));
        file.close();
        choose(path);
        const auto* notice = m_it->find<QLabel>("window.notice.text");
        QTRY_VERIFY(notice->text().contains(path));
        QCOMPARE(m_it->window->currentPage(), page);
        QCOMPARE(entry().state, ConnectionEntry::State::Open);
        QCOMPARE(entry().profile.config, m_shop.config());
    }

    void unsavedChangesAreAskedAboutFirst()
    {
        ResultModel& model = *m_it->page()->controller().model();
        QVERIFY(model.setData(model.index(0, 1), u"changed"_s, Qt::EditRole));
        choose(m_archive.path());
        QTRY_VERIFY(m_it->find<QMessageBox>("close.unsaved.dialog"));
        auto* box = m_it->find<QMessageBox>("close.unsaved.dialog");
        QCOMPARE(schemas(), QStringList{u"main"_s});
        box->findChild<QPushButton*>(u"close.discard.button"_s)->click();
        QTRY_COMPARE(schemas().size(), 2);
    }
};

TW_TEST(AttachFileTest)
#include "attach_file_test.moc"
