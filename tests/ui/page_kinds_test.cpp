// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/menus.h"
#include "pages/page_commands.h"
#include "test_program.h"
#include "window_fixture.h"

#include <QMenuBar>

#include <array>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

constexpr CommandId kAddNote("notes.add.action");
constexpr QLatin1StringView kNotesPage("notes");

constexpr std::array kNotesCommands{
    CommandSpec{.id = kAddNote,
        .text = "&Add a note",
        .keys = "Ctrl+Alt+N",
        .menu = Menu::Help,
        .place = 900,
        .scope = CommandSpec::Scope::Page,
        .reason = "there are notes enough"},
};

/// A page that is nothing of what the program has: no rows, no edits, nothing that runs.
class NotesPage final : public Page
{
public:
    NotesPage(QString subject, QWidget* parent)
        : Page(parent)
        , m_subject(std::move(subject))
    {
        handlers().add(kAddNote,
            {[this] { m_notes.append(m_subject); }, [this] { return m_notes.size() < 2; }});
    }

    QString title() const override { return u"notes on "_s + m_subject; }
    QString iconName() const override { return u"pencil"_s; }
    QString viewState() const override { return m_notes.join(u','); }
    void restoreView(const QString& view) override
    {
        m_notes = view.split(u',', Qt::SkipEmptyParts);
    }
    QStringList statusTexts() const override { return {}; }
    bool isLoaded() const override { return true; }
    std::optional<Error> error() const override { return {}; }

private:
    QString m_subject;
    QStringList m_notes;
};

class NotesKind final : public PageKind
{
public:
    QString id() const override { return kNotesPage; }
    PageDescriptor resolved(
        const PageDescriptor& page, const ConnectionEntry& /*connection*/) const override
    {
        return page;
    }
    QString label(const PageDescriptor& page) const override
    {
        return page.target.value(u"subject"_s).toString();
    }
    Page* open(const PageDescriptor& page, const ConnectionEntry& /*connection*/,
        QWidget* parent) const override
    {
        return new NotesPage(label(page), parent);
    }
    void addCommands(CommandSet& commands) const override { commands.add(kNotesCommands); }
};

}

/// What the program takes in with one more kind of page: that kind alone, registered in one line.
class PageKindsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void itsCommandIsListedAndRuns();
    void whatThePageLacksIsOffAndSaysWhy();
    void itComesBackAfterARestart();

private:
    void start();
    void openNotes();

    QTemporaryDir m_folder;
    std::unique_ptr<WindowFixture> m_fixture;
};

void PageKindsTest::start()
{
    m_fixture.reset();
    m_fixture = std::make_unique<WindowFixture>(m_folder.path());
    m_fixture->kinds.add(std::make_unique<NotesKind>());
    m_fixture->replaceWindow();
}

void PageKindsTest::init()
{
    start();
}

void PageKindsTest::cleanup()
{
    m_fixture.reset();
    QFile::remove(m_folder.filePath(u"settings.ini"_s));
}

void PageKindsTest::openNotes()
{
    m_fixture->window->open({m_fixture->shop, kNotesPage, {{u"subject"_s, u"ants"_s}}});
    QTRY_COMPARE(m_fixture->front(), u"notes on ants"_s);
}

void PageKindsTest::itsCommandIsListedAndRuns()
{
    QAction* add = m_fixture->action(kAddNote.name());
    QVERIFY(add);
    QCOMPARE(add->whatsThis(), u"no tab is open"_s);
    QVERIFY(m_fixture->find<QMenu>("menu.help.menu")->actions().contains(add));
    openNotes();
    add->trigger();
    QCOMPARE(m_fixture->window->currentPage()->viewState(), u"ants"_s);
    m_fixture->window->currentPage()->restoreView(u"ants,ants"_s);
    Q_EMIT m_fixture->window->currentPage()->stateChanged();
    QVERIFY(!add->isEnabled());
    QCOMPARE(add->whatsThis(), u"there are notes enough"_s);
}

void PageKindsTest::whatThePageLacksIsOffAndSaysWhy()
{
    openNotes();
    QAction* save = m_fixture->action(PageCommand::Save.name());
    QVERIFY(!save->isEnabled());
    QCOMPARE(save->whatsThis(), u"there are no unsaved changes"_s);
    m_fixture->trigger("view.childRows.action"); // an option of rows
    m_fixture->trigger("file.closeTab.action"); // nothing runs, nothing is staged
    QVERIFY(!m_fixture->window->currentPage());
}

void PageKindsTest::itComesBackAfterARestart()
{
    openNotes();
    m_fixture->trigger(kAddNote.name());
    m_fixture->window->close();
    QVERIFY(!m_fixture->window->isVisible());
    start();
    QVERIFY(m_fixture->window->restoreSession());
    QTRY_COMPARE(m_fixture->front(), u"notes on ants"_s);
    QCOMPARE(m_fixture->window->currentPage()->viewState(), u"ants"_s);
}

TW_TEST(PageKindsTest)
#include "page_kinds_test.moc"
