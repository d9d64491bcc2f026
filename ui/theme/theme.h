// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QObject>

#include <memory>

class QApplication;

namespace tw {

class StyleSheet;

/// Every colour of the program by meaning; a theme is one column of values for them.
enum class Token
{
    BgWindow,
    BgBase,
    BgAlt,
    BgRaised,
    BgControl,
    BgField,
    BgHover,
    BgPressed,
    BgSelected,
    BgSelectedInactive,
    Line,
    LineGrid,
    LineControl,
    LineButton,
    Text,
    TextMuted,
    TextMutedOnState,
    TextDisabled,
    Icon,
    Accent,
    AccentText,
    AccentFg,
    Focus,
    SelCell,
    StateEdited,
    StateEditedFg,
    StateNew,
    StateNewFg,
    StateDeleted,
    StateDeletedFg,
    StateConflict,
    StateConflictFg,
    StateFailed,
    StateFailedFg,
    OkFg,
    BandProdBg,
    BandProdFg,
    BandInfoBg,
    BandInfoFg,
    BandErrorBg,
    BandErrorFg,
    BandOkBg,
    BandOkFg,
    ProfileRed,
    ProfileAmber,
    ProfileGreen,
    ProfileTeal,
    ProfileBlue,
    ProfileViolet,
    RuleRed, ///< grounds of cells that a rule colours; their marks are the profile colours
    RuleAmber,
    RuleGreen,
    RuleTeal,
    RuleBlue,
    RuleViolet,
    SynKeyword,
    SynString,
    SynNumber,
    SynComment,
    SynIdent,
    SynCurrentLine, ///< of an editor
    Scroll,
    Shadow,
    Count,
};

enum class ThemeName
{
    System,
    Light,
    Dark,
    HighContrast
};

/// A column of the table of colours.
enum class ColorScheme
{
    Light,
    Dark,
    HighContrast
};

/// How close rows stand to each other.
enum class Density
{
    Normal,
    Compact,
    Comfortable
};

/// The colours in force. One instance, made by app and passed to what paints; changed() tells
/// painters that cached colours are stale.
class Theme final : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QObject* parent = nullptr);
    ~Theme() override;

    /// Sets style, palette and style sheet of the application.
    void apply(QApplication& application, ThemeName name);

    [[nodiscard]] ThemeName name() const { return m_name; }
    [[nodiscard]] bool isDark() const { return m_scheme == ColorScheme::Dark; }
    /// States are told by lines and signs; their tints are all the same.
    [[nodiscard]] bool isHighContrast() const { return m_scheme == ColorScheme::HighContrast; }
    [[nodiscard]] QColor color(Token token) const { return color(token, m_scheme); }
    [[nodiscard]] static QColor color(Token token, ColorScheme scheme);

    /// The token of that dotted name, as style sheets spell it; Count when there is none.
    [[nodiscard]] static Token token(QStringView name);

    void setDensity(Density density);
    [[nodiscard]] Density density() const { return m_density; }
    [[nodiscard]] int rowHeight() const; ///< of tables and trees, in pixels

    /// How much larger than elsewhere the text of tables of data is.
    void setZoom(int percent);
    [[nodiscard]] qreal zoom() const { return m_zoom / 100.0; }

Q_SIGNALS:
    void changed(); ///< of colours
    void densityChanged(); ///< or zoom() did

private:
    void setUp(QApplication& application);
    [[nodiscard]] ColorScheme schemeOf(ThemeName name) const;

    std::unique_ptr<StyleSheet> m_sheet;
    ThemeName m_name = ThemeName::System;
    bool m_systemDark = false;
    ColorScheme m_scheme = ColorScheme::Light;
    Density m_density = Density::Normal;
    int m_zoom = 100;
};

}
