// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme.h"

#include "style_sheet.h"
#include "themed_style.h"

#include <QApplication>
#include <QPalette>

#include <algorithm>
#include <array>

namespace tw {

namespace {

struct TokenValues
{
    Token token;
    QStringView name;
    QRgb light;
    QRgb dark;
};

constexpr std::array kTokens{
    TokenValues{Token::BgWindow, u"bg.window", 0xFFF2F3F6, 0xFF25282E},
    TokenValues{Token::BgBase, u"bg.base", 0xFFFFFFFF, 0xFF1B1D21},
    TokenValues{Token::BgAlt, u"bg.alt", 0xFFF8F9FB, 0xFF202328},
    TokenValues{Token::BgRaised, u"bg.raised", 0xFFFFFFFF, 0xFF2C3037},
    TokenValues{Token::BgControl, u"bg.control", 0xFFFFFFFF, 0xFF31353D},
    TokenValues{Token::BgField, u"bg.field", 0xFFFFFFFF, 0xFF1B1D21},
    TokenValues{Token::BgHover, u"bg.hover", 0xFFE6E9EE, 0xFF333841},
    TokenValues{Token::BgPressed, u"bg.pressed", 0xFFD9DDE5, 0xFF3B414B},
    TokenValues{Token::BgSelected, u"bg.selected", 0xFFDCE6FB, 0xFF2A3B5E},
    TokenValues{Token::BgSelectedInactive, u"bg.selectedInactive", 0xFFE7E9EE, 0xFF32363E},
    TokenValues{Token::Line, u"line", 0xFFDADDE3, 0xFF3A3F48},
    TokenValues{Token::LineGrid, u"line.grid", 0xFFECEEF2, 0xFF2B2F36},
    TokenValues{Token::LineControl, u"line.control", 0xFF848C99, 0xFF757D8A},
    TokenValues{Token::LineButton, u"line.button", 0xFFC5CAD3, 0xFF4A505B},
    TokenValues{Token::Text, u"text", 0xFF1A1D23, 0xFFE4E7EC},
    TokenValues{Token::TextMuted, u"text.muted", 0xFF596170, 0xFFA9B1BD},
    TokenValues{Token::TextMutedOnState, u"text.mutedOnState", 0xFF434A57, 0xFFCBD1DA},
    TokenValues{Token::TextDisabled, u"text.disabled", 0xFF9299A5, 0xFF6C7480},
    TokenValues{Token::Icon, u"icon", 0xFF4B5363, 0xFFB4BBC7},
    TokenValues{Token::Accent, u"accent", 0xFF2B59C9, 0xFF3D6BDC},
    TokenValues{Token::AccentText, u"accent.text", 0xFFFFFFFF, 0xFFFFFFFF},
    TokenValues{Token::AccentFg, u"accent.fg", 0xFF2350B8, 0xFF8DB0FF},
    TokenValues{Token::Focus, u"focus", 0xFF2B59C9, 0xFF84A9FF},
    TokenValues{Token::SelCell, u"sel.cell", 0xFF2B59C9, 0xFF84A9FF},
    TokenValues{Token::StateEdited, u"state.edited", 0xFFFFF3C4, 0xFF4A3F12},
    TokenValues{Token::StateEditedFg, u"state.edited.fg", 0xFF7A5800, 0xFFF2CC5B},
    TokenValues{Token::StateNew, u"state.new", 0xFFDDF4DD, 0xFF173D1C},
    TokenValues{Token::StateNewFg, u"state.new.fg", 0xFF1E6B2B, 0xFF7FD68C},
    TokenValues{Token::StateDeleted, u"state.deleted", 0xFFF9D9D6, 0xFF4A1D1A},
    TokenValues{Token::StateDeletedFg, u"state.deleted.fg", 0xFFA12B22, 0xFFFF9C92},
    TokenValues{Token::StateConflict, u"state.conflict", 0xFFFFE0B8, 0xFF57360B},
    TokenValues{Token::StateConflictFg, u"state.conflict.fg", 0xFF8F4A00, 0xFFFFB866},
    TokenValues{Token::StateFailed, u"state.failed", 0xFFF7C6C6, 0xFF5A1414},
    TokenValues{Token::StateFailedFg, u"state.failed.fg", 0xFFA3161C, 0xFFFF9A9A},
    TokenValues{Token::OkFg, u"ok.fg", 0xFF1E6B2B, 0xFF7FD68C},
    TokenValues{Token::BandProdBg, u"band.prod.bg", 0xFFFFE9C2, 0xFF4A340B},
    TokenValues{Token::BandProdFg, u"band.prod.fg", 0xFF6B4300, 0xFFFFD68A},
    TokenValues{Token::BandInfoBg, u"band.info.bg", 0xFFDCE9FF, 0xFF1D3357},
    TokenValues{Token::BandInfoFg, u"band.info.fg", 0xFF1B4187, 0xFFB3CEFF},
    TokenValues{Token::BandErrorBg, u"band.error.bg", 0xFFFBE3E1, 0xFF4A1D1A},
    TokenValues{Token::BandErrorFg, u"band.error.fg", 0xFF8C1D18, 0xFFFFB4AC},
    TokenValues{Token::BandOkBg, u"band.ok.bg", 0xFFE2F4E3, 0xFF17361C},
    TokenValues{Token::BandOkFg, u"band.ok.fg", 0xFF1B5E27, 0xFF97DFA2},
    TokenValues{Token::ProfileRed, u"profile.red", 0xFFC8362C, 0xFFF0776C},
    TokenValues{Token::ProfileAmber, u"profile.amber", 0xFFB96A00, 0xFFF0A63C},
    TokenValues{Token::ProfileGreen, u"profile.green", 0xFF2C8A43, 0xFF62C178},
    TokenValues{Token::ProfileTeal, u"profile.teal", 0xFF0F7F86, 0xFF46BEC5},
    TokenValues{Token::ProfileBlue, u"profile.blue", 0xFF2B6CC4, 0xFF6FA8F5},
    TokenValues{Token::ProfileViolet, u"profile.violet", 0xFF7A4CC2, 0xFFB08CF0},
    TokenValues{Token::SynKeyword, u"syn.keyword", 0xFF7A2FA8, 0xFFCF9BF5},
    TokenValues{Token::SynString, u"syn.string", 0xFF1C6B30, 0xFF8FD19A},
    TokenValues{Token::SynNumber, u"syn.number", 0xFF9A4A00, 0xFFF0B072},
    TokenValues{Token::SynComment, u"syn.comment", 0xFF656D7B, 0xFF8F98A6},
    TokenValues{Token::SynIdent, u"syn.ident", 0xFF1A5A8A, 0xFF8CC4EE},
    TokenValues{Token::Scroll, u"scroll", 0xFFB7BDC8, 0xFF555C68},
    TokenValues{Token::Shadow, u"shadow", 0xFF1A1D23, 0xFF000000},
};

constexpr bool isInOrder()
{
    for (size_t index = 0; index < kTokens.size(); ++index)
        if (kTokens[index].token != Token(index))
            return false;
    return kTokens.size() == size_t(Token::Count);
}
static_assert(isInOrder(), "the array has one line for each token, in the order of the tokens");

QPalette paletteOf(bool dark)
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
        palette.setColor(role, Theme::color(token, dark));
    for (const QPalette::ColorRole role :
        {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, Theme::color(Token::TextDisabled, dark));
    palette.setColor(
        QPalette::Inactive, QPalette::Highlight, Theme::color(Token::BgSelectedInactive, dark));
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

QColor Theme::color(Token token, bool dark)
{
    const TokenValues& values = kTokens[size_t(token)];
    return QColor::fromRgb(dark ? values.dark : values.light);
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

void Theme::apply(QApplication& application, ThemeName name)
{
    const bool isFirst = m_sheet == nullptr;
    if (isFirst)
        setUp(application);
    m_name = name;
    m_dark = name == ThemeName::Dark || (name == ThemeName::System && m_systemDark);
    QApplication::setPalette(paletteOf(m_dark));
    application.setStyleSheet(m_sheet->text(m_dark));
    if (!isFirst)
        Q_EMIT changed();
}

}
