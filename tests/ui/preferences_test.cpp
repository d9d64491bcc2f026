// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/commands/all_commands.h"
#include "test_program.h"
#include "window_fixture.h"

#include <QAbstractButton>
#include <QAbstractItemModel>
#include <QComboBox>
#include <QDialog>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTreeView>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

class PreferencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyPreferenceHasARow();
    void aChoiceHoldsAtOnceAndIsRemembered();
    void theDialogFollowsTheMenu();
    void theTextOfTablesGrowsInSteps();
    void aZoneIsChosenFromTheMenu();
    void aZoneThatIsNotChosenChangesNothing();
    void aResetArrowLeadsBackToTheDefault();
    void theSearchLeavesWhatHoldsTheText();
    void foreignValuesReadAsTheDefault();
    void aKeyCanBeGivenToACommand();
    void aKeyOfAnotherCommandIsNotTakenWithoutAWord();
    void aCommandCanLoseItsKeyAndGetItBack();
    void aDefaultThatIsTakenIsNotGivenBack();
    void keysOutliveTheProgram();
    void theSheetListsEveryKey();

private:
    void showDialog();
    void selectCommand(const QString& text);
    void press(const QKeySequence& key);
    void click(const QString& name);
    [[nodiscard]] QString message() const
    {
        return m_fixture->find<QLabel>("preferences.keys.message")->text();
    }
    [[nodiscard]] QString keysOf(const char* action) const
    {
        return QKeySequence::listToString(m_fixture->action(action)->shortcuts());
    }

    QTemporaryDir m_folder;
    std::unique_ptr<WindowFixture> m_fixture;
};

void PreferencesTest::init()
{
    m_fixture = std::make_unique<WindowFixture>(m_folder.path());
}

void PreferencesTest::cleanup()
{
    m_fixture.reset();
    QFile::remove(m_folder.filePath(u"settings.ini"_s));
}

void PreferencesTest::showDialog()
{
    m_fixture->action("edit.preferences.action")->trigger();
    QVERIFY(m_fixture->find<QDialog>("preferences.dialog")->isVisible());
}

void PreferencesTest::selectCommand(const QString& text)
{
    m_fixture->find<QLineEdit>("preferences.keys.filter.edit")->setText(text);
    auto* list = m_fixture->find<QTreeView>("preferences.keys.list");
    QCOMPARE(list->model()->rowCount(), 1);
    list->setCurrentIndex(list->model()->index(0, 0));
}

void PreferencesTest::press(const QKeySequence& key)
{
    m_fixture->find<QKeySequenceEdit>("preferences.newKey.edit")->setKeySequence(key);
}

void PreferencesTest::click(const QString& name)
{
    auto* button = m_fixture->window->findChild<QAbstractButton*>(name);
    QVERIFY2(button && button->isEnabled(), qPrintable(name));
    button->click();
}

void PreferencesTest::everyPreferenceHasARow()
{
    showDialog();
    for (const PreferenceSpec& spec : Preferences::specs()) {
        const auto* combo = m_fixture->window->findChild<QComboBox*>(
            u"preferences.%1.combo"_s.arg(QLatin1StringView(spec.name)));
        QVERIFY2(combo, spec.name);
        QCOMPARE(combo->count(), int(spec.choices.size()));
        QVERIFY2(spec.choices.size() > 1, spec.name);
    }
}

void PreferencesTest::aChoiceHoldsAtOnceAndIsRemembered()
{
    showDialog();
    auto* combo = m_fixture->find<QComboBox>("preferences.appearance.theme.combo");
    combo->setCurrentIndex(int(ThemeName::HighContrast));
    Q_EMIT combo->activated(int(ThemeName::HighContrast));
    QVERIFY(m_fixture->theme.isHighContrast());
    QVERIFY(m_fixture->action("view.themeHighContrast.action")->isChecked());
    QCOMPARE(Preferences(m_folder.filePath(u"settings.ini"_s)).theme(), ThemeName::HighContrast);
}

void PreferencesTest::theDialogFollowsTheMenu()
{
    showDialog();
    m_fixture->action("view.densityCompact.action")->trigger();
    QCOMPARE(m_fixture->theme.rowHeight(), 20);
    QCOMPARE(m_fixture->find<QComboBox>("preferences.appearance.density.combo")->currentIndex(),
        int(Density::Compact));
}

void PreferencesTest::theTextOfTablesGrowsInSteps()
{
    const auto zoomed = [this](const char* action) {
        m_fixture->action(action)->trigger();
        return qRound(m_fixture->theme.zoom() * 100);
    };
    QVERIFY(m_fixture->action("view.types.action")->isChecked()); // from the start
    QCOMPARE(zoomed("view.zoomIn.action"), 110);
    QCOMPARE(zoomed("view.zoomIn.action"), 125);
    QCOMPARE(zoomed("view.zoomOut.action"), 110);
    QCOMPARE(zoomed("view.zoomReset.action"), 100);
    QVERIFY(m_fixture->preferences.isDefault(Preference::Zoom));
    for (int step = 0; step < 5; ++step)
        zoomed("view.zoomOut.action");
    QCOMPARE(m_fixture->preferences.zoom(), 75);
    for (int step = 0; step < 10; ++step)
        zoomed("view.zoomIn.action");
    QCOMPARE(Preferences(m_folder.filePath(u"settings.ini"_s)).zoom(), 200);
}

void PreferencesTest::aZoneIsChosenFromTheMenu()
{
    m_fixture->action("view.zoneUtc.action")->trigger();
    QCOMPARE(m_fixture->preferences.displayZone(), DisplayZone::utc());
    m_fixture->action("view.zoneNamed.action")->trigger();
    m_fixture->find<QLineEdit>("zone.search.edit")->setText(u"new york"_s);
    m_fixture->find<QAbstractButton>("zone.take.button")->click();
    QCOMPARE(m_fixture->preferences.displayZone().name(), u"America/New_York"_s);
    QVERIFY(m_fixture->action("view.zoneNamed.action")->isChecked());
    QCOMPARE(Preferences(m_folder.filePath(u"settings.ini"_s)).pageOptions().zone,
        DisplayZone::named("America/New_York"));
    m_fixture = std::make_unique<WindowFixture>(m_folder.path()); // the next start
    QVERIFY(m_fixture->action("view.zoneNamed.action")->isChecked());
    m_fixture->action("view.zoneServer.action")->trigger();
    QVERIFY(!m_fixture->preferences.displayZone().isSet());
}

void PreferencesTest::aZoneThatIsNotChosenChangesNothing()
{
    m_fixture->action("view.zoneLocal.action")->trigger();
    m_fixture->action("view.zoneNamed.action")->trigger();
    auto* dialog = m_fixture->find<QDialog>("zone.dialog");
    auto* search = m_fixture->find<QLineEdit>("zone.search.edit");
    search->setText(u"no such place"_s);
    QVERIFY(!m_fixture->find<QAbstractButton>("zone.take.button")->isEnabled());
    dialog->reject();
    QVERIFY(m_fixture->action("view.zoneLocal.action")->isChecked());
    QCOMPARE(m_fixture->preferences.displayZone(), DisplayZone::local());
}

void PreferencesTest::aResetArrowLeadsBackToTheDefault()
{
    m_fixture->action("view.themeDark.action")->trigger();
    showDialog();
    auto* reset = m_fixture->find<QAbstractButton>("preferences.appearance.theme.reset");
    QVERIFY(reset->isVisibleTo(reset->parentWidget()));
    reset->click();
    QCOMPARE(m_fixture->theme.name(), ThemeName::System);
    QVERIFY(!reset->isVisibleTo(reset->parentWidget()));
    QVERIFY(m_fixture->preferences.isDefault(Preference::Theme));
}

void PreferencesTest::theSearchLeavesWhatHoldsTheText()
{
    showDialog();
    const auto* sections = m_fixture->find<QListWidget>("preferences.sections.list");
    QTest::keyClicks(m_fixture->find<QLineEdit>("preferences.search.edit"), u"comfortable"_s);
    QVERIFY(sections->isRowHidden(0));
    QVERIFY(!sections->isRowHidden(1));
    QCOMPARE(sections->currentRow(), 1);
    QVERIFY(m_fixture->find<QWidget>("preferences.appearance.density.row")->isVisible());
    QVERIFY(!m_fixture->find<QWidget>("preferences.appearance.theme.row")->isVisible());
}

void PreferencesTest::foreignValuesReadAsTheDefault()
{
    const QString path = m_folder.filePath(u"foreign.ini"_s);
    {
        QSettings file(path, QSettings::IniFormat);
        file.setValue(u"appearance/theme"_s, u"purple"_s);
        file.setValue(u"appearance/density"_s, QVariant());
        file.setValue(u"general/session"_s, u"off"_s);
    }
    const Preferences preferences(path);
    QCOMPARE(preferences.theme(), ThemeName::System);
    QCOMPARE(preferences.density(), Density::Normal);
    QVERIFY(!preferences.isOn(Preference::RestoreSession));
    QVERIFY(preferences.isOn(Preference::ConnectAtStart));
}

void PreferencesTest::aKeyCanBeGivenToACommand()
{
    showDialog();
    selectCommand(u"Reset layout"_s);
    press(QKeySequence(u"Ctrl+Shift+F11"_s));
    QCOMPARE(message(), QString());
    click(u"preferences.assignKey.button"_s);
    QCOMPARE(keysOf("view.resetLayout.action"), u"Ctrl+Shift+F11"_s);
}

void PreferencesTest::aKeyOfAnotherCommandIsNotTakenWithoutAWord()
{
    showDialog();
    selectCommand(u"Reset layout"_s);
    press(QKeySequence(u"Ctrl+R"_s));
    QCOMPARE(message(), u"Ctrl+R belongs to “Refresh”. Assign takes it away from there."_s);
    click(u"preferences.assignKey.button"_s);
    QCOMPARE(keysOf("view.resetLayout.action"), u"Ctrl+R"_s);
    QCOMPARE(keysOf("data.refresh.action"), u"F5"_s);
}

void PreferencesTest::aCommandCanLoseItsKeyAndGetItBack()
{
    showDialog();
    selectCommand(u"Full screen"_s);
    click(u"preferences.removeKey.button"_s);
    QCOMPARE(keysOf("view.fullScreen.action"), QString());
    click(u"preferences.resetKey.button"_s);
    QCOMPARE(keysOf("view.fullScreen.action"), u"F11"_s);
    QVERIFY(!m_fixture->find<QAbstractButton>("preferences.resetKey.button")->isEnabled());
}

void PreferencesTest::aDefaultThatIsTakenIsNotGivenBack()
{
    showDialog();
    selectCommand(u"Reset layout"_s);
    press(QKeySequence(u"F11"_s));
    click(u"preferences.assignKey.button"_s);
    selectCommand(u"Full screen"_s);
    click(u"preferences.resetKey.button"_s);
    QCOMPARE(message(), u"F11 belongs to “Reset layout” now: give that another key first."_s);
    QCOMPARE(keysOf("view.fullScreen.action"), QString());
}

void PreferencesTest::keysOutliveTheProgram()
{
    m_fixture->preferences.setKeys(u"view.resetLayout.action"_s, u"Ctrl+F11; Alt+F12"_s);
    m_fixture.reset();
    m_fixture = std::make_unique<WindowFixture>(m_folder.path());
    QCOMPARE(keysOf("view.resetLayout.action"), u"Ctrl+F11; Alt+F12"_s);
}

void PreferencesTest::theSheetListsEveryKey()
{
    m_fixture->action("help.shortcuts.action")->trigger();
    const auto* list = m_fixture->find<QTreeView>("shortcuts.list");
    QCOMPARE(list->model()->rowCount(), int(allCommands(m_fixture->kinds).specs().size()));
    QTest::keyClicks(m_fixture->find<QLineEdit>("shortcuts.filter.edit"), u"ctrl+shift+p"_s);
    QCOMPARE(list->model()->rowCount(), 1);
    QCOMPARE(list->model()->index(0, 0).data().toString(), u"Command palette…"_s);
    click(u"shortcuts.change.button"_s);
    QVERIFY(m_fixture->find<QKeySequenceEdit>("preferences.newKey.edit")->isVisible());
}

TW_TEST(PreferencesTest)
#include "preferences_test.moc"
