// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pseudo_translator.h"
#include "shell/commands/all_commands.h"
#include "test_program.h"
#include "toolkit/language.h"
#include "window_fixture.h"

#include <QAbstractButton>
#include <QDialog>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTabBar>
#include <QToolBar>
#include <QToolButton>
#include <QXmlStreamReader>

#include <algorithm>

using namespace tw;
using namespace tw::test;
using namespace Qt::StringLiterals;

namespace {

struct Translation
{
    QString source;
    QStringList texts; ///< one for each number where it counts something
    bool isFinished = true;
};

QList<Translation> translationsOf(const QString& code)
{
    QFile file(QStringLiteral(TW_SOURCE_DIR "/translations/tuplewright_%1.ts").arg(code));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Translation> all;
    bool counts = false;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"message")
            counts = xml.attributes().value(QLatin1StringView("numerus")) == u"yes";
        else if (xml.name() == u"source")
            all.append({xml.readElementText(), {}});
        else if (xml.name() == u"numerusform")
            all.last().texts.append(xml.readElementText());
        if (xml.name() != u"translation" || !xml.isStartElement())
            continue;
        all.last().isFinished = xml.attributes().value(QLatin1StringView("type")) != u"unfinished";
        if (!counts)
            all.last().texts.append(xml.readElementText());
    }
    return all;
}

QStringList placesIn(const QString& text)
{
    static const QRegularExpression pattern(u"%(L?[0-9]|L?n)"_s);
    QStringList places;
    for (const QRegularExpressionMatch& match : pattern.globalMatch(text))
        places << match.captured();
    places.sort();
    return places;
}

}

class LanguageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_folder.isValid()); }
    void cleanup();
    void germanLacksFewTexts();
    void translationsKeepTheirPlaces_data();
    void translationsKeepTheirPlaces();
    void eachTermHasOneWord_data();
    void eachTermHasOneWord();
    void noTwoEntriesOfAMenuShareAMnemonic_data() { translationsKeepTheirPlaces_data(); }
    void noTwoEntriesOfAMenuShareAMnemonic();
    void theWindowSpeaksTheChosenLanguage();
    void persianRunsFromRightToLeft();
    void theToolBarHasRoomInANarrowWindow_data();
    void theToolBarHasRoomInANarrowWindow();
    void longerTextsFit_data();
    void longerTextsFit();

private:
    void start(const QString& code)
    {
        m_language.apply(*qApp, code);
        m_fixture = std::make_unique<WindowFixture>(m_folder.path());
        m_fixture->open({u"orders"_s});
    }

    QTemporaryDir m_folder;
    Language m_language;
    PseudoTranslator m_pseudo;
    std::unique_ptr<WindowFixture> m_fixture;
};

void LanguageTest::cleanup()
{
    m_fixture.reset();
    QCoreApplication::removeTranslator(&m_pseudo);
    m_language.apply(*qApp, u"en"_s);
    QFile::remove(m_folder.filePath(u"settings.ini"_s));
}

void LanguageTest::germanLacksFewTexts()
{
    const QList<Translation> all = translationsOf(u"de"_s);
    QVERIFY(all.size() > 500);
    const auto missing = std::count_if(
        all.begin(), all.end(), [](const Translation& each) { return !each.isFinished; });
    QVERIFY2(missing * 50 < all.size(), "more than 2 % are missing");
}

void LanguageTest::translationsKeepTheirPlaces_data()
{
    QTest::addColumn<QString>("code");
    for (const QString& code : Language::codes())
        if (code != u"en")
            QTest::newRow(qPrintable(code)) << code;
}

void LanguageTest::translationsKeepTheirPlaces()
{
    QFETCH(const QString, code);
    int checked = 0;
    for (const Translation& each : translationsOf(code)) {
        if (!each.isFinished)
            continue;
        for (const QString& text : each.texts) {
            QVERIFY2(placesIn(text) == placesIn(each.source), qPrintable(text));
            QVERIFY2(text.count(u'&') <= std::max<qsizetype>(1, each.source.count(u'&')),
                qPrintable(text));
            ++checked;
        }
    }
    QVERIFY(checked > 100);
}

/// The words that the table in translations/README.md forbids, by language.
void LanguageTest::eachTermHasOneWord_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("forbidden");
    QFile file(QStringLiteral(TW_SOURCE_DIR "/translations/README.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QStringList german;
    QStringList persian;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QStringList cells = line.split(u'|');
        if (cells.size() != 7 || cells.at(1).trimmed() == u"English"
            || cells.at(1).startsWith(u"-"))
            continue;
        for (const auto& [place, words] : {std::pair(4, &german), std::pair(5, &persian)})
            for (const QString& word : cells.at(place).split(u',', Qt::SkipEmptyParts))
                if (!word.trimmed().isEmpty())
                    words->append(word.trimmed());
    }
    QTest::newRow("German") << u"de"_s << german;
    QTest::newRow("Persian") << u"fa"_s << persian;
}

void LanguageTest::eachTermHasOneWord()
{
    QFETCH(const QString, code);
    QFETCH(const QStringList, forbidden);
    QVERIFY(!forbidden.isEmpty());
    static const QRegularExpression arabicDigit(u"[٠-٩]"_s);
    for (const Translation& each : translationsOf(code))
        for (const QString& text : each.texts) {
            QVERIFY2(!text.contains(arabicDigit), qPrintable(text));
            for (const QString& word : forbidden)
                QVERIFY2(!text.contains(word), qPrintable(word + u": "_s + text));
        }
}

void LanguageTest::noTwoEntriesOfAMenuShareAMnemonic()
{
    QFETCH(const QString, code);
    start(code);
    QSet<std::pair<MenuId, QKeySequence>> taken;
    const CommandSet commands = allCommands(m_fixture->kinds);
    for (const CommandSpec& spec : commands.specs()) {
        const std::pair place(spec.menu, QKeySequence::mnemonic(Actions::tr(spec.text)));
        if (place.second.isEmpty())
            continue;
        QVERIFY2(!taken.contains(place), qPrintable(Actions::tr(spec.text)));
        taken.insert(place);
    }
}

void LanguageTest::theWindowSpeaksTheChosenLanguage()
{
    start(u"de"_s);
    QCOMPARE(m_fixture->action("file.quit.action")->text(), u"&Beenden"_s);
    QCOMPARE(m_fixture->window->menuBar()->actions().constFirst()->text(), u"&Datei"_s);
    static_cast<TestPage*>(m_fixture->window->currentPage())->changes = 3;
    static_cast<TestPage*>(m_fixture->window->currentPage())->change();
    QCOMPARE(m_fixture->action("data.save.action")->text(), u"3 Änderungen &speichern"_s);
    QCOMPARE(QLocale().language(), QLocale::German);
    m_fixture.reset();
    start(u"en"_s);
    QCOMPARE(m_fixture->action("file.quit.action")->text(), u"&Quit"_s);
}

void LanguageTest::theToolBarHasRoomInANarrowWindow_data()
{
    QTest::addColumn<QString>("code");
    for (const QString& code : Language::codes())
        QTest::newRow(qPrintable(code)) << code;
}

void LanguageTest::theToolBarHasRoomInANarrowWindow()
{
    QFETCH(const QString, code);
    start(code);
    auto* page = static_cast<TestPage*>(m_fixture->window->currentPage());
    page->changes = 1234;
    page->change();
    const auto* bar = m_fixture->find<QToolBar>("toolbar.main.bar");
    const auto* search = m_fixture->find<QToolButton>("toolbar.search.button");
    const auto* columns = m_fixture->find<QToolButton>("toolbar.columns.button");
    for (const int width : {1600, 1000, m_fixture->window->minimumWidth(), 1600}) {
        m_fixture->window->resize(width, 700);
        QTRY_COMPARE(bar->width(), width);
        QTRY_VERIFY2(search->isVisible(), qPrintable(QString::number(width)));
        QVERIFY(bar->rect().contains(search->geometry()));
        QCOMPARE(search->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
    }
    QCOMPARE(columns->toolButtonStyle(), Qt::ToolButtonTextBesideIcon); // where there is room again
}

void LanguageTest::persianRunsFromRightToLeft()
{
    start(u"fa"_s);
    QCOMPARE(m_fixture->window->layoutDirection(), Qt::RightToLeft);
    QCOMPARE(m_fixture->action("file.quit.action")->text(), u"خروج"_s);
    // On a tab the icon comes first, which is at the right.
    auto* strip = m_fixture->find<QTabBar>("pages.tabs.bar");
    const QImage picture = strip->grab().toImage();
    const QRect tab = strip->tabRect(0);
    const QRgb empty = picture.pixel(tab.right() - 4, strip->height() / 2);
    bool hasIcon = false;
    for (int x = tab.right() - 28; x < tab.right() - 12; ++x)
        hasIcon = hasIcon || picture.pixel(x, strip->height() / 2) != empty;
    QVERIFY(hasIcon);
    const auto* connection = m_fixture->find<QWidget>("toolbar.connection.button");
    const auto* search = m_fixture->find<QWidget>("toolbar.search.button");
    QVERIFY(connection->x() > search->x());
    m_fixture.reset();
    start(u"en"_s);
    QCOMPARE(m_fixture->window->layoutDirection(), Qt::LeftToRight);
}

void LanguageTest::longerTextsFit_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::newRow("the window") << QByteArray();
    for (const char* action : {"file.newConnection.action", "edit.preferences.action",
             "help.shortcuts.action", "help.health.action", "help.about.action"})
        QTest::newRow(action) << QByteArray(action);
}

void LanguageTest::longerTextsFit()
{
    QFETCH(const QByteArray, action);
    QCoreApplication::installTranslator(&m_pseudo);
    start(u"en"_s);
    m_fixture->window->resize(1280, 800);
    const auto* last = m_fixture->find<QAbstractButton>("toolbar.console.button");
    QTRY_VERIFY(last->width() >= last->minimumSizeHint().width()); // laid out anew
    if (!action.isEmpty())
        m_fixture->action(action.constData())->trigger();
    int checked = 0;
    for (const QAbstractButton* button : m_fixture->window->findChildren<QAbstractButton*>()) {
        if (!button->isVisible() || button->text().isEmpty()
            || button->inherits("QDockWidgetTitleButton"))
            continue;
        const auto* tool = qobject_cast<const QToolButton*>(button);
        if (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly)
            continue;
        QVERIFY2(button->text().contains(u'ñ') || button->text() == u"shop@db1",
            qPrintable(button->objectName() + u": not translated"_s));
        QVERIFY2(button->width() >= button->minimumSizeHint().width()
                && button->width() >= button->fontMetrics().horizontalAdvance(button->text()),
            qPrintable(button->objectName() + u": "_s + button->text()));
        ++checked;
    }
    QVERIFY(checked > 0);
}

TW_TEST(LanguageTest)
#include "language_test.moc"
