// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_program.h"
#include "theme/fonts.h"
#include "theme/icons.h"
#include "theme/style_sheet.h"

#include <QApplication>
#include <QGlyphRun>
#include <QImage>
#include <QPalette>
#include <QStyle>
#include <QTest>
#include <QTextLayout>

#include <cmath>

using namespace tw;
using namespace Qt::StringLiterals;

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double la = luminance(a) + 0.05;
    const double lb = luminance(b) + 0.05;
    return la > lb ? la / lb : lb / la;
}

QColor overlaid(const QColor& top, double share, const QColor& bottom)
{
    return QColor::fromRgbF(float(top.redF() * share + bottom.redF() * (1 - share)),
        float(top.greenF() * share + bottom.greenF() * (1 - share)),
        float(top.blueF() * share + bottom.blueF() * (1 - share)));
}

double selectionShare(ColorScheme scheme)
{
    if (scheme == ColorScheme::HighContrast)
        return 0.18;
    return scheme == ColorScheme::Dark ? 0.20 : 0.12;
}

constexpr double kText = 4.5;
constexpr double kShape = 3.0;

const QList<Token> kChrome{Token::BgWindow, Token::BgBase, Token::BgAlt, Token::BgRaised,
    Token::BgControl, Token::BgHover, Token::BgPressed, Token::BgField};
const QList<Token> kStates{Token::StateEdited, Token::StateNew, Token::StateDeleted,
    Token::StateConflict, Token::StateFailed};

const QList<Token> kRules{Token::RuleRed, Token::RuleAmber, Token::RuleGreen, Token::RuleTeal,
    Token::RuleBlue, Token::RuleViolet};
const QList<Token> kProfiles{Token::ProfileRed, Token::ProfileAmber, Token::ProfileGreen,
    Token::ProfileTeal, Token::ProfileBlue, Token::ProfileViolet};

struct Requirement
{
    const char* name;
    Token foreground;
    double ratio;
    QList<Token> backgrounds;
};

QList<Requirement> requirements()
{
    const QList<Token> base{Token::BgBase};
    const QList<Token> panes{Token::BgWindow, Token::BgBase};
    const auto state = [](Token token) { return QList<Token>{token, Token::BgBase, Token::BgAlt}; };
    QList<Requirement> all{
        {"text", Token::Text, kText,
            kChrome + kStates + kRules
                + QList<Token>{Token::BgSelected, Token::BgSelectedInactive}},
        {"muted text", Token::TextMuted, kText, kChrome},
        {"muted text on states", Token::TextMutedOnState, kText,
            kStates + kRules + QList<Token>{Token::BgSelected}},
        {"links", Token::AccentFg, kText,
            {Token::BgWindow, Token::BgBase, Token::BgAlt, Token::BgRaised, Token::BgSelected}},
        {"text on accent", Token::AccentText, kText, {Token::Accent}},
        {"edited", Token::StateEditedFg, kText, state(Token::StateEdited)},
        {"new", Token::StateNewFg, kText, state(Token::StateNew)},
        {"deleted", Token::StateDeletedFg, kText, state(Token::StateDeleted)},
        {"conflict", Token::StateConflictFg, kText, state(Token::StateConflict)},
        {"failed", Token::StateFailedFg, kText, state(Token::StateFailed)},
        {"production band", Token::BandProdFg, kText, {Token::BandProdBg}},
        {"information band", Token::BandInfoFg, kText, {Token::BandInfoBg}},
        {"error band", Token::BandErrorFg, kText, {Token::BandErrorBg}},
        {"receipt band", Token::BandOkFg, kText, {Token::BandOkBg}},
        {"healthy", Token::OkFg, kText, panes},
        {"keywords", Token::SynKeyword, kText, base},
        {"strings", Token::SynString, kText, base},
        {"numbers", Token::SynNumber, kText, base},
        {"comments", Token::SynComment, kText, base},
        {"identifiers", Token::SynIdent, kText, base},
        {"icons", Token::Icon, kShape, kChrome},
        {"focus ring", Token::Focus, kShape,
            kStates + kRules + kChrome + QList<Token>{Token::BgSelected}},
        {"borders of controls", Token::LineControl, kShape,
            {Token::BgWindow, Token::BgBase, Token::BgAlt}},
    };
    for (const Token profile : kProfiles)
        all.append({"profile stripes", profile, kShape, panes});
    for (qsizetype i = 0; i < kRules.size(); ++i)
        all.append({"marks of rules", kProfiles.at(i), kShape, {kRules.at(i)}});
    return all;
}

}

class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mnemonicsAreUnderlinedWhileAltIsHeld();
    void lettersOfCodeAreJoinedWhereTheirScriptJoinsThem();
    void everyPairOfColoursHasItsContrast_data();
    void everyPairOfColoursHasItsContrast();
    void textStaysReadableInSelectedCells_data();
    void textStaysReadableInSelectedCells();
    void theSheetNamesOnlyKnownColours();
    void aChosenThemeChangesThePaletteAtOnce();
    void densityIsToldOnce();
    void anIconTakesTheColourOfItsToken();
    void anIconIsSharpAtTwiceTheScale();
    void anArrowAlongTheLineFollowsTheDirection();
};

namespace {

QList<quint32> glyphsOf(const QString& text)
{
    QTextLayout layout(text, monoFont(12));
    layout.beginLayout();
    static_cast<void>(layout.createLine());
    layout.endLayout();
    QList<quint32> glyphs;
    for (const QGlyphRun& run : layout.glyphRuns())
        glyphs += run.glyphIndexes();
    return glyphs;
}

}

void ThemeTest::lettersOfCodeAreJoinedWhereTheirScriptJoinsThem()
{
    const QString letter(QChar(0x0647)); // looks different at each place of a word
    const QList<quint32> word = glyphsOf(letter.repeated(3));
    QCOMPARE(word.size(), 3);
    for (const quint32 glyph : word)
        QVERIFY(!glyphsOf(letter).contains(glyph));
    QCOMPARE(glyphsOf(u"=>!="_s).size(), 4);
    QCOMPARE(glyphsOf(u"fi"_s), glyphsOf(u"f"_s) + glyphsOf(u"i"_s));
}

void ThemeTest::everyPairOfColoursHasItsContrast_data()
{
    QTest::addColumn<ColorScheme>("scheme");
    QTest::newRow("light") << ColorScheme::Light;
    QTest::newRow("dark") << ColorScheme::Dark;
    QTest::newRow("high contrast") << ColorScheme::HighContrast;
}

void ThemeTest::everyPairOfColoursHasItsContrast()
{
    QFETCH(const ColorScheme, scheme);
    for (const Requirement& requirement : requirements()) {
        for (const Token background : requirement.backgrounds) {
            const double ratio = contrast(
                Theme::color(requirement.foreground, scheme), Theme::color(background, scheme));
            QVERIFY2(ratio >= requirement.ratio,
                qPrintable(u"%1 on background %2: %3"_s.arg(QLatin1StringView(requirement.name),
                    Theme::color(background, scheme).name(), QString::number(ratio))));
        }
    }
}

void ThemeTest::textStaysReadableInSelectedCells_data()
{
    everyPairOfColoursHasItsContrast_data();
}

void ThemeTest::textStaysReadableInSelectedCells()
{
    QFETCH(const ColorScheme, scheme);
    for (const Token background : kStates + kRules + QList<Token>{Token::BgBase}) {
        const QColor cell = overlaid(Theme::color(Token::SelCell, scheme), selectionShare(scheme),
            Theme::color(background, scheme));
        for (const Token text : {Token::Text, Token::TextMutedOnState})
            QVERIFY2(contrast(Theme::color(text, scheme), cell) >= kText, qPrintable(cell.name()));
    }
}

void ThemeTest::theSheetNamesOnlyKnownColours()
{
    StyleSheet sheet;
    for (const ColorScheme scheme :
        {ColorScheme::Light, ColorScheme::Dark, ColorScheme::HighContrast}) {
        const QString text = sheet.text(scheme);
        QVERIFY(!text.contains(u'@'));
        QVERIFY(text.contains(Theme::color(Token::LineControl, scheme).name()));
        for (const QString& glyph : {u"tok:check.svg"_s, u"tok:chevron-down.svg"_s})
            QVERIFY(QFile::exists(glyph));
    }
}

void ThemeTest::aChosenThemeChangesThePaletteAtOnce()
{
    Theme theme;
    theme.apply(*qApp, ThemeName::Light);
    QCOMPARE(QApplication::palette().color(QPalette::Window),
        Theme::color(Token::BgWindow, ColorScheme::Light));
    int changes = 0;
    connect(&theme, &Theme::changed, this, [&changes] { ++changes; });
    theme.apply(*qApp, ThemeName::Dark);
    QCOMPARE(changes, 1);
    QVERIFY(theme.isDark());
    QCOMPARE(QApplication::palette().color(QPalette::Window),
        Theme::color(Token::BgWindow, ColorScheme::Dark));
}

void ThemeTest::densityIsToldOnce()
{
    Theme theme;
    int changes = 0;
    connect(&theme, &Theme::densityChanged, this, [&changes] { ++changes; });
    QCOMPARE(theme.rowHeight(), 24);
    theme.setDensity(Density::Compact);
    theme.setDensity(Density::Compact);
    QCOMPARE(theme.rowHeight(), 20);
    QCOMPARE(changes, 1);
    theme.setDensity(Density::Comfortable);
    QCOMPARE(theme.rowHeight(), 30);
}

void ThemeTest::anIconTakesTheColourOfItsToken()
{
    const Theme theme;
    const Icons icons(theme);
    const QImage image
        = icons.pixmap(u"minus"_s, Token::StateFailedFg, QSize(16, 16), 1.0).toImage();
    const QColor expected = Theme::color(Token::StateFailedFg, ColorScheme::Light);
    QColor strongest(Qt::transparent);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y).alpha() > strongest.alpha())
                strongest = image.pixelColor(x, y);
    QVERIFY(strongest.alpha() > 150);
    QVERIFY(qAbs(strongest.red() - expected.red()) < 8);
    QVERIFY(qAbs(strongest.blue() - expected.blue()) < 8);
}

void ThemeTest::anIconIsSharpAtTwiceTheScale()
{
    const Theme theme;
    const Icons icons(theme);
    const QPixmap pixmap = icons.pixmap(u"table"_s, Token::Icon, QSize(16, 16), 2.0);
    QCOMPARE(pixmap.size(), QSize(32, 32));
    QCOMPARE(pixmap.devicePixelRatio(), 2.0);
    QCOMPARE(
        icons.pixmap(u"table"_s, Token::Icon, QSize(16, 16), 2.0).cacheKey(), pixmap.cacheKey());
}

void ThemeTest::anArrowAlongTheLineFollowsTheDirection()
{
    const Theme theme;
    const Icons icons(theme);
    const auto drawn = [&icons](const QString& name) {
        return icons.pixmap(name, Token::Icon, QSize(16, 16), 2.0).toImage();
    };
    const QImage next = drawn(u"chevron-right"_s);
    const QImage table = drawn(u"table-export"_s);
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const QImage nextThere = drawn(u"chevron-right"_s);
    const QImage tableThere = drawn(u"table-export"_s);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QVERIFY(next != nextThere);
    QCOMPARE(next.mirrored(true, false), nextThere);
    QCOMPARE(nextThere.devicePixelRatio(), 2.0);
    QCOMPARE(table, tableThere);
}

void ThemeTest::mnemonicsAreUnderlinedWhileAltIsHeld()
{
    Theme theme;
    theme.apply(*qApp, ThemeName::Light);
    QWidget window;
    window.show();
    const auto areUnderlined
        = [&window] { return window.style()->styleHint(QStyle::SH_UnderlineShortcut) != 0; };
    QVERIFY(!areUnderlined());
    QTest::keyPress(&window, Qt::Key_Alt);
    QVERIFY(areUnderlined());
    QTest::keyRelease(&window, Qt::Key_Alt);
    QVERIFY(!areUnderlined());
    QTest::keyPress(&window, Qt::Key_Alt);
    QEvent left(QEvent::WindowDeactivate); // Alt+Tab: another program hears of the release
    QApplication::sendEvent(&window, &left);
    QVERIFY(!areUnderlined());
}

TW_TEST(ThemeTest)
#include "theme_test.moc"
