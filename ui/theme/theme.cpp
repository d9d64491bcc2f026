// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme.h"

#include "style_sheet.h"
#include "themed_style.h"

#include <QApplication>
#include <QPalette>

#include <algorithm>
#include <array>
#include <utility>

namespace tw {

namespace {

struct TokenValues
{
    Token token;
    QStringView name;
    QRgb light;
    QRgb dark;
    QRgb highContrast;
};

constexpr std::array kTokens{
    TokenValues{Token::BgWindow, u"bg.window", 0xFFF2F3F6, 0xFF25282E, 0xFFFFFFFF},
    TokenValues{Token::BgBase, u"bg.base", 0xFFFFFFFF, 0xFF1B1D21, 0xFFFFFFFF},
    TokenValues{Token::BgAlt, u"bg.alt", 0xFFF8F9FB, 0xFF202328, 0xFFFFFFFF},
    TokenValues{Token::BgRaised, u"bg.raised", 0xFFFFFFFF, 0xFF2C3037, 0xFFFFFFFF},
    TokenValues{Token::BgControl, u"bg.control", 0xFFFFFFFF, 0xFF31353D, 0xFFFFFFFF},
    TokenValues{Token::BgField, u"bg.field", 0xFFFFFFFF, 0xFF1B1D21, 0xFFFFFFFF},
    TokenValues{Token::BgHover, u"bg.hover", 0xFFE6E9EE, 0xFF333841, 0xFFE0E0E0},
    TokenValues{Token::BgPressed, u"bg.pressed", 0xFFD9DDE5, 0xFF3B414B, 0xFFC8C8C8},
    TokenValues{Token::BgSelected, u"bg.selected", 0xFFDCE6FB, 0xFF2A3B5E, 0xFFCFE0FF},
    TokenValues{
        Token::BgSelectedInactive, u"bg.selectedInactive", 0xFFE7E9EE, 0xFF32363E, 0xFFE0E0E0},
    TokenValues{Token::Line, u"line", 0xFFDADDE3, 0xFF3A3F48, 0xFF000000},
    TokenValues{Token::LineGrid, u"line.grid", 0xFFECEEF2, 0xFF2B2F36, 0xFF767676},
    TokenValues{Token::LineControl, u"line.control", 0xFF848C99, 0xFF757D8A, 0xFF000000},
    TokenValues{Token::LineButton, u"line.button", 0xFFC5CAD3, 0xFF4A505B, 0xFF000000},
    TokenValues{Token::Text, u"text", 0xFF1A1D23, 0xFFE4E7EC, 0xFF000000},
    TokenValues{Token::TextMuted, u"text.muted", 0xFF596170, 0xFFA9B1BD, 0xFF333333},
    TokenValues{Token::TextMutedOnState, u"text.mutedOnState", 0xFF434A57, 0xFFCBD1DA, 0xFF333333},
    TokenValues{Token::TextDisabled, u"text.disabled", 0xFF9299A5, 0xFF6C7480, 0xFF6B6B6B},
    TokenValues{Token::Icon, u"icon", 0xFF4B5363, 0xFFB4BBC7, 0xFF000000},
    TokenValues{Token::Accent, u"accent", 0xFF2B59C9, 0xFF3D6BDC, 0xFF00309C},
    TokenValues{Token::AccentText, u"accent.text", 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF},
    TokenValues{Token::AccentFg, u"accent.fg", 0xFF2350B8, 0xFF8DB0FF, 0xFF00309C},
    TokenValues{Token::Focus, u"focus", 0xFF2B59C9, 0xFF84A9FF, 0xFF00309C},
    TokenValues{Token::SelCell, u"sel.cell", 0xFF2B59C9, 0xFF84A9FF, 0xFF00309C},
    TokenValues{Token::StateEdited, u"state.edited", 0xFFFFF3C4, 0xFF4A3F12, 0xFFFFFFFF},
    TokenValues{Token::StateEditedFg, u"state.edited.fg", 0xFF7A5800, 0xFFF2CC5B, 0xFF000000},
    TokenValues{Token::StateNew, u"state.new", 0xFFDDF4DD, 0xFF173D1C, 0xFFFFFFFF},
    TokenValues{Token::StateNewFg, u"state.new.fg", 0xFF1E6B2B, 0xFF7FD68C, 0xFF000000},
    TokenValues{Token::StateDeleted, u"state.deleted", 0xFFF9D9D6, 0xFF4A1D1A, 0xFFFFFFFF},
    TokenValues{Token::StateDeletedFg, u"state.deleted.fg", 0xFFA12B22, 0xFFFF9C92, 0xFF000000},
    TokenValues{Token::StateConflict, u"state.conflict", 0xFFFFE0B8, 0xFF57360B, 0xFFFFFFFF},
    TokenValues{Token::StateConflictFg, u"state.conflict.fg", 0xFF8F4A00, 0xFFFFB866, 0xFF000000},
    TokenValues{Token::StateFailed, u"state.failed", 0xFFF7C6C6, 0xFF5A1414, 0xFFFFFFFF},
    TokenValues{Token::StateFailedFg, u"state.failed.fg", 0xFFA3161C, 0xFFFF9A9A, 0xFF000000},
    TokenValues{Token::OkFg, u"ok.fg", 0xFF1E6B2B, 0xFF7FD68C, 0xFF005000},
    TokenValues{Token::BandProdBg, u"band.prod.bg", 0xFFFFE9C2, 0xFF4A340B, 0xFF000000},
    TokenValues{Token::BandProdFg, u"band.prod.fg", 0xFF6B4300, 0xFFFFD68A, 0xFFFFFFFF},
    TokenValues{Token::BandInfoBg, u"band.info.bg", 0xFFDCE9FF, 0xFF1D3357, 0xFF00309C},
    TokenValues{Token::BandInfoFg, u"band.info.fg", 0xFF1B4187, 0xFFB3CEFF, 0xFFFFFFFF},
    TokenValues{Token::BandErrorBg, u"band.error.bg", 0xFFFBE3E1, 0xFF4A1D1A, 0xFFFFFFFF},
    TokenValues{Token::BandErrorFg, u"band.error.fg", 0xFF8C1D18, 0xFFFFB4AC, 0xFF8C0000},
    TokenValues{Token::BandOkBg, u"band.ok.bg", 0xFFE2F4E3, 0xFF17361C, 0xFFFFFFFF},
    TokenValues{Token::BandOkFg, u"band.ok.fg", 0xFF1B5E27, 0xFF97DFA2, 0xFF005000},
    TokenValues{Token::ProfileRed, u"profile.red", 0xFFC8362C, 0xFFF0776C, 0xFFC8362C},
    TokenValues{Token::ProfileAmber, u"profile.amber", 0xFFB96A00, 0xFFF0A63C, 0xFF8A4B00},
    TokenValues{Token::ProfileGreen, u"profile.green", 0xFF2C8A43, 0xFF62C178, 0xFF2C8A43},
    TokenValues{Token::ProfileTeal, u"profile.teal", 0xFF0F7F86, 0xFF46BEC5, 0xFF0F7F86},
    TokenValues{Token::ProfileBlue, u"profile.blue", 0xFF2B6CC4, 0xFF6FA8F5, 0xFF2B6CC4},
    TokenValues{Token::ProfileViolet, u"profile.violet", 0xFF7A4CC2, 0xFFB08CF0, 0xFF7A4CC2},
    TokenValues{Token::RuleRed, u"rule.red", 0xFFFDE3E8, 0xFF4A2029, 0xFFFFFFFF},
    TokenValues{Token::RuleAmber, u"rule.amber", 0xFFFBEBD3, 0xFF43320F, 0xFFFFFFFF},
    TokenValues{Token::RuleGreen, u"rule.green", 0xFFE3F3E0, 0xFF1C3B23, 0xFFFFFFFF},
    TokenValues{Token::RuleTeal, u"rule.teal", 0xFFDAF1F2, 0xFF12393C, 0xFFFFFFFF},
    TokenValues{Token::RuleBlue, u"rule.blue", 0xFFDFEBFC, 0xFF1E3355, 0xFFFFFFFF},
    TokenValues{Token::RuleViolet, u"rule.violet", 0xFFEDE4FA, 0xFF382A56, 0xFFFFFFFF},
    TokenValues{Token::SynKeyword, u"syn.keyword", 0xFF7A2FA8, 0xFFCF9BF5, 0xFF5B0094},
    TokenValues{Token::SynString, u"syn.string", 0xFF1C6B30, 0xFF8FD19A, 0xFF005000},
    TokenValues{Token::SynNumber, u"syn.number", 0xFF9A4A00, 0xFFF0B072, 0xFF7A3000},
    TokenValues{Token::SynComment, u"syn.comment", 0xFF656D7B, 0xFF8F98A6, 0xFF333333},
    TokenValues{Token::SynIdent, u"syn.ident", 0xFF1A5A8A, 0xFF8CC4EE, 0xFF003A70},
    TokenValues{Token::SynCurrentLine, u"syn.current.line", 0xFFF3F6FC, 0xFF23272E, 0xFFFFFFFF},
    TokenValues{Token::Scroll, u"scroll", 0xFFB7BDC8, 0xFF555C68, 0xFF333333},
    TokenValues{Token::Shadow, u"shadow", 0xFF1A1D23, 0xFF000000, 0xFF000000},
};

constexpr bool isInOrder()
{
    for (size_t index = 0; index < kTokens.size(); ++index)
        if (kTokens[index].token != Token(index))
            return false;
    return kTokens.size() == size_t(Token::Count);
}
static_assert(isInOrder(), "the array has one line for each token, in the order of the tokens");

QPalette paletteOf(ColorScheme scheme)
{
    const std::pair<QPalette::ColorRole, Token> roles[]{
        {QPalette::Window, Token::BgWindow},
        {QPalette::WindowText, Token::Text},
        {QPalette::Base, Token::BgBase},
        {QPalette::AlternateBase, Token::BgAlt},
        {QPalette::Text, Token::Text},
        {QPalette::PlaceholderText, Token::TextMuted},
        {QPalette::Button, Token::BgControl},
        {QPalette::ButtonText, Token::Text},
        {QPalette::BrightText, Token::AccentText},
        {QPalette::Highlight, Token::BgSelected},
        {QPalette::HighlightedText, Token::Text},
        {QPalette::Link, Token::AccentFg},
        {QPalette::LinkVisited, Token::AccentFg},
        {QPalette::ToolTipBase, Token::BgRaised},
        {QPalette::ToolTipText, Token::Text},
        {QPalette::Light, Token::BgRaised},
        {QPalette::Midlight, Token::BgHover},
        {QPalette::Mid, Token::Line},
        {QPalette::Dark, Token::LineControl},
        {QPalette::Shadow, Token::LineControl},
    };
    QPalette palette;
    for (const auto& [role, token] : roles)
        palette.setColor(role, Theme::color(token, scheme));
    for (const QPalette::ColorRole role :
        {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, Theme::color(Token::TextDisabled, scheme));
    palette.setColor(
        QPalette::Inactive, QPalette::Highlight, Theme::color(Token::BgSelectedInactive, scheme));
    return palette;
}

bool isDarkPalette(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness()
        < palette.color(QPalette::WindowText).lightness();
}

}

Theme::Theme(QObject* parent)
    : QObject(parent)
{ }

Theme::~Theme() = default;

QColor Theme::color(Token token, ColorScheme scheme)
{
    const TokenValues& values = kTokens[size_t(token)];
    switch (scheme) {
    case ColorScheme::Light:
        break;
    case ColorScheme::Dark:
        return QColor::fromRgb(values.dark);
    case ColorScheme::HighContrast:
        return QColor::fromRgb(values.highContrast);
    }
    return QColor::fromRgb(values.light);
}

Token Theme::token(QStringView name)
{
    const auto found = std::find_if(kTokens.begin(), kTokens.end(),
        [name](const TokenValues& values) { return values.name == name; });
    return found == kTokens.end() ? Token::Count : found->token;
}

void Theme::setUp(QApplication& application)
{
    // Asked once: later the palette is our own.
    m_systemDark = isDarkPalette(QApplication::palette());
    m_sheet = std::make_unique<StyleSheet>();
    application.setStyle(new ThemedStyle(*this));
}

ColorScheme Theme::schemeOf(ThemeName name) const
{
    switch (name) {
    case ThemeName::System:
        return m_systemDark ? ColorScheme::Dark : ColorScheme::Light;
    case ThemeName::Light:
        break;
    case ThemeName::Dark:
        return ColorScheme::Dark;
    case ThemeName::HighContrast:
        return ColorScheme::HighContrast;
    }
    return ColorScheme::Light;
}

void Theme::apply(QApplication& application, ThemeName name)
{
    const bool isFirst = m_sheet == nullptr;
    if (isFirst)
        setUp(application);
    m_name = name;
    m_scheme = schemeOf(name);
    QApplication::setPalette(paletteOf(m_scheme));
    application.setStyleSheet(m_sheet->text(m_scheme));
    if (!isFirst)
        Q_EMIT changed();
}

void Theme::setDensity(Density density)
{
    if (std::exchange(m_density, density) != density)
        Q_EMIT densityChanged();
}

void Theme::setZoom(int percent)
{
    if (std::exchange(m_zoom, percent) != percent)
        Q_EMIT densityChanged();
}

int Theme::rowHeight() const
{
    switch (m_density) {
    case Density::Normal:
        break;
    case Density::Compact:
        return 20;
    case Density::Comfortable:
        return 30;
    }
    return 24;
}

}
