// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style_sheet.h"

#include "icons.h"

#include <QDir>
#include <QFile>

namespace tw {

namespace {

// "@name" stands for the colour of a token. The grid, its headers and the trees are painted by
// delegates and must not be named here: sheets slow big views down.
constexpr char16_t kSheet[] = uR"(
QToolTip { background: @bg.raised; color: @text; border: 1px solid @line; padding: 4px 8px; }
QMainWindow::separator { background: @line; width: 1px; height: 1px; }
QSplitter::handle { background: @line; }
QMenuBar { background: @bg.window; padding: 2px 8px; }
QMenuBar::item { background: transparent; padding: 4px 8px; border-radius: 4px; }
QMenuBar::item:selected { background: @bg.hover; }
QMenu { background: @bg.raised; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 4px 20px 4px 8px; border-radius: 4px; }
QMenu::item:selected { background: @bg.selected; }
QMenu::item:disabled { color: @text.disabled; background: transparent; }
QMenu::separator { background: @line; height: 1px; margin: 4px 8px; }
QMenu::indicator { width: 14px; height: 14px; left: 8px; }
QMenu::indicator:checked { image: url(tok:check-icon.svg); }
QToolBar { background: @bg.window; border: 0; border-bottom: 1px solid @line; spacing: 4px;
    padding: 5px 8px; }
QToolBar::separator { background: @line; width: 1px; margin: 6px 8px; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px;
    padding: 4px 3px 4px 5px; }
QToolButton:hover { background: @bg.hover; }
QToolButton:pressed, QToolButton:checked { background: @bg.pressed; }
QToolButton:focus { border: 2px solid @focus; padding: 3px 2px 3px 4px; }
QToolButton:disabled { color: @text.disabled; background: transparent; }
QToolButton[kind="icon"] { padding: 4px; }
QToolButton[kind="icon"]:focus { padding: 3px; }
QToolButton[kind="edge"] { padding: 1px 4px; border-radius: 4px; }
QToolButton[kind="edge"]:focus { padding: 0 3px; }
QToolButton[kind="link"] { color: @accent.fg; padding: 2px 4px; }
QToolButton[kind="primary"]:enabled { background: @accent; color: @accent.text; font-weight: 600; }
QToolButton[kind="primary"]:enabled:focus { border-color: @text; }
QToolButton[kind="control"] { background: @bg.control; border: 1px solid @line.button;
    padding: 4px 20px 4px 8px; }
QToolButton[kind="control"]:hover { background: @bg.hover; }
QToolButton[kind="control"]:focus { border: 2px solid @focus; padding: 3px 19px 3px 7px; }
QToolButton[kind="button"] { background: @bg.control; border: 1px solid @line.button;
    padding: 3px 10px; }
QToolButton[kind="button"]:hover { background: @bg.hover; }
QToolButton[kind="button"]:focus { border: 2px solid @focus; padding: 2px 9px; }
QToolButton[kind="segment"] { border-radius: 5px; padding: 2px 10px; }
QToolButton[kind="segment"]:focus { padding: 1px 9px; }
QToolButton[kind="segment"]:checked { background: @bg.selected; font-weight: 600; }
QToolButton::menu-indicator, QPushButton::menu-indicator { image: url(tok:chevron-down.svg);
    width: 12px; height: 12px; subcontrol-origin: padding; subcontrol-position: center right; right: 4px; }
QPushButton { background: @bg.control; border: 1px solid @line.button; border-radius: 6px;
    padding: 0 12px; min-height: 26px; }
QPushButton:hover { background: @bg.hover; }
QPushButton:pressed, QPushButton:checked { background: @bg.pressed; }
QPushButton:focus { border: 2px solid @focus; padding: 0 11px; min-height: 24px; }
QPushButton:disabled { color: @text.disabled; background: @bg.window; }
QPushButton[kind="primary"]:enabled { background: @accent; border-color: @accent;
    color: @accent.text; font-weight: 600; }
QPushButton[kind="primary"]:enabled:focus { border-color: @text; }
QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox { background: @bg.field; color: @text;
    border: 1px solid @line.control; border-radius: 6px; padding: 0 8px; }
QLineEdit { min-height: 26px; }
QAbstractSpinBox { min-height: 26px; }
QLineEdit:focus, QAbstractSpinBox:focus { border: 2px solid @focus; padding: 0 7px;
    min-height: 24px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid @focus; padding: 0 7px; }
QLineEdit[err="true"], QPlainTextEdit[err="true"] { border-color: @state.failed.fg; }
QLineEdit:disabled, QLineEdit:read-only, QAbstractSpinBox:disabled { background: @bg.window;
    color: @text.muted; }
QLineEdit[size="small"], QComboBox[size="small"] { min-height: 22px; }
QLineEdit[size="small"]:focus, QComboBox[size="small"]:focus { min-height: 20px; }
QLineEdit[kind="inner"], QAbstractSpinBox QLineEdit, QComboBox QLineEdit { border: 0; padding: 0;
    min-height: 0; background: transparent; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: 0; width: 18px; }
QAbstractSpinBox::up-arrow { image: url(tok:chevron-up.svg); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow { image: url(tok:chevron-down.svg); width: 10px; height: 10px; }
QComboBox { background: @bg.control; border: 1px solid @line.control; border-radius: 6px;
    padding: 0 8px; min-height: 26px; }
QComboBox:hover { background: @bg.hover; }
QComboBox:focus { border: 2px solid @focus; padding: 0 7px; min-height: 24px; }
QComboBox:disabled { color: @text.disabled; }
QComboBox::drop-down { border: 0; width: 22px; }
QComboBox::down-arrow { image: url(tok:chevron-down.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @bg.raised; border: 1px solid @line; padding: 4px;
    outline: 0; selection-background-color: @bg.selected; selection-color: @text; }
QCheckBox, QRadioButton { spacing: 8px; min-height: 24px; }
QCheckBox::indicator, QRadioButton::indicator { width: 14px; height: 14px;
    background: @bg.field; border: 1px solid @line.control; border-radius: 3px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent;
    image: url(tok:check.svg); }
QCheckBox::indicator:indeterminate { background: @accent; border-color: @accent;
    image: url(tok:minus.svg); }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid @accent;
    background: @accent.text; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: @focus; }
QScrollBar { background: transparent; border: 0; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: @scroll; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 24px; }
QScrollBar::handle:horizontal { min-width: 24px; }
QScrollBar::handle:hover { background: @line.control; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: @bg.pressed; border: 0; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QTabBar[kind="pages"]::tab { background: transparent; border: 0; color: @text.muted;
    border-bottom: 2px solid transparent; padding: 8px 4px; margin: 0 8px; }
QTabBar[kind="pages"]::tab:hover { color: @text; }
QTabBar[kind="pages"]::tab:selected { color: @text; border-bottom-color: @accent.fg; }
QTabBar[kind="pages"]:focus { border: 0; }
QTabBar[kind="pages"]::tab:focus { color: @accent.fg; border-bottom-color: @focus; }
QTabWidget::pane { border: 0; border-top: 1px solid @line; }
QListView[kind="palette"] { background: transparent; border: 0; }
QListView[kind="sections"] { background: transparent; border: 0; }
QListView[kind="sections"]::item { padding: 0 8px; min-height: 28px; border-radius: 5px; }
QListView[kind="sections"]::item:hover { background: @bg.hover; }
QListView[kind="sections"]::item:selected { background: @bg.selected; color: @text; }
QTreeView[kind="list"]::item { border: 0; padding: 0 8px; }
QTreeView[kind="list"]::item:selected { background: @bg.selected; color: @text; }
QPlainTextEdit[kind="flat"] { border: 0; border-top: 1px solid @line; border-radius: 0; }
QPlainTextEdit[kind="flat"]:focus { border: 0; border-top: 2px solid @focus; padding: 0 8px; }
QPlainTextEdit[kind="editor"] { background: @bg.base; border: 0;
    border-top: 2px solid @bg.base; border-radius: 0; padding: 0; }
QPlainTextEdit[kind="editor"]:focus { border: 0; border-top: 2px solid @focus; padding: 0; }
QListView[kind="list"] { background: @bg.base; border: 0; outline: 0; }
QListView[kind="popup"] { background: @bg.raised; border: 1px solid @line; padding: 4px; outline: 0; }
QListView[kind="list"]::item, QListView[kind="popup"]::item { color: @text; padding: 3px 6px;
    border-radius: 4px; }
QListView[kind="list"]::item:selected, QListView[kind="popup"]::item:selected {
    background: @bg.selected; color: @text; }
QListView[kind="list"]::indicator { width: 14px; height: 14px; background: @bg.field;
    border: 1px solid @line.control; border-radius: 3px; }
QListView[kind="list"]::indicator:checked { background: @accent; border-color: @accent;
    image: url(tok:check.svg); }
QListView[kind="tags"] { background: @bg.base; border: 0; outline: 0; }
QListView[kind="tags"]::item { color: @text; background: @bg.control; padding: 3px 10px;
    border: 1px solid @line.button; border-radius: 6px; }
QListView[kind="tags"]::item:selected { background: @bg.selected; color: @text;
    border-color: @focus; }
QTableView[kind="compare"] { background: @bg.base; border: 0; outline: 0;
    gridline-color: @line; }
QTableView[kind="compare"] QRadioButton, QTableView[kind="compare"] QLabel { padding: 0 8px; }
QLineEdit[side] { border: 0; border-radius: 0; padding: 0 8px; }
QLineEdit[side]:focus { border: 2px solid @focus; padding: 0 6px; }
QLineEdit[side="open"] { background: @state.conflict; }
QLineEdit[side="mine"] { background: @state.edited; }
QLineEdit[side="theirs"] { background: @bg.selected; }
QLineEdit[side="typed"] { background: @state.new; }
QTableView[kind="list"] { background: @bg.base; border: 0; outline: 0;
    selection-background-color: @bg.selected; selection-color: @text; }
QHeaderView[kind="plain"]::section { background: @bg.alt; color: @text.muted; border: 0;
    border-bottom: 1px solid @line; padding: 4px 8px; }
QStatusBar { background: @bg.window; border-top: 1px solid @line; }
QStatusBar::item { border: 0; }
QLabel[kind="bubble"] { background: @bg.raised; border: 1px solid @line; border-radius: 5px;
    padding: 3px 8px; }
QFrame[kind="preview"] { background: @bg.raised; border: 1px solid @line; }
QLabel[kind="muted"] { color: @text.muted; }
QLabel[kind="error"] { color: @state.failed.fg; }
QLabel[kind="warning"] { color: @state.conflict.fg; }
QLabel[kind="badge-production"] { background: @band.prod.bg; color: @band.prod.fg;
    border-radius: 4px; padding: 2px 8px; }
QLabel[kind="badge-test"] { background: @band.info.bg; color: @band.info.fg;
    border-radius: 4px; padding: 2px 8px; }
QFrame[kind="band-prod"] { background: @band.prod.bg; border: 0; }
QFrame[kind="band-prod"] QLabel { color: @band.prod.fg; }
QFrame[kind="line"] { background: @line; border: 0; }
QFrame[kind="base"] { background: @bg.base; border: 0; }
QFrame[kind="bar"] { background: @bg.alt; border: 0; border-bottom: 1px solid @line; }
QFrame[kind="strip"] { background: @bg.alt; border: 0; border-top: 1px solid @line; }
QFrame[kind="segments"] { background: @bg.control; border: 1px solid @line.button;
    border-radius: 6px; }
QFrame[kind="card"] { background: @bg.base; border: 1px solid @line; border-radius: 8px; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: @bg.base; }
QCalendarWidget QToolButton { background: transparent; color: @text; border: 0; font-weight: 600; }
QCalendarWidget QToolButton:hover { background: @bg.hover; border-radius: 6px; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QCalendarWidget QAbstractItemView { background: @bg.base; selection-background-color: @accent;
    selection-color: @accent.text; outline: 0; border: 0; }
QFrame[kind="footer"] { background: @bg.window; border: 0; border-top: 1px solid @line; }
QFrame[kind="band-error"] { background: @band.error.bg; border: 0; }
QFrame[kind="band-error"] QLabel { color: @band.error.fg; }
QFrame[kind="band-info"] { background: @band.info.bg; border: 0; }
QFrame[kind="band-info"] QLabel { color: @band.info.fg; }
QFrame[kind="band-ok"] { background: @band.ok.bg; border: 0; }
QFrame[kind="band-ok"] QLabel { color: @band.ok.fg; }
QFrame[kind="error-card"] { background: @band.error.bg; border: 0;
    border-left: 2px solid @state.failed.fg; }
)";

struct Glyph
{
    QStringView icon;
    QStringView file;
    Token token;
};

constexpr Glyph kGlyphs[]{
    {u"check", u"check.svg", Token::AccentText},
    {u"check", u"check-icon.svg", Token::Icon},
    {u"chevron-down", u"chevron-down.svg", Token::Icon},
    {u"chevron-up", u"chevron-up.svg", Token::Icon},
    {u"minus", u"minus.svg", Token::AccentText},
};

bool isNameCharacter(QChar character)
{
    return character.isLetter() || character == u'.';
}

QString substituted(QStringView sheet, ColorScheme scheme)
{
    QString text;
    text.reserve(sheet.size());
    for (qsizetype at = 0; at < sheet.size();) {
        if (sheet[at] != u'@') {
            text += sheet[at++];
            continue;
        }
        qsizetype end = at + 1;
        while (end < sheet.size() && isNameCharacter(sheet[end]))
            ++end;
        const Token token = Theme::token(sheet.sliced(at + 1, end - at - 1));
        Q_ASSERT(token != Token::Count);
        text += Theme::color(token, scheme).name();
        at = end;
    }
    return text;
}

QString folderOf(const QTemporaryDir& folder, ColorScheme scheme)
{
    return folder.filePath(QString::number(int(scheme)));
}

}

bool StyleSheet::writeGlyphs(ColorScheme scheme) const
{
    const QDir folder(folderOf(m_folder, scheme));
    if (folder.exists())
        return true;
    if (!folder.mkpath(QStringLiteral(".")))
        return false;
    for (const Glyph& glyph : kGlyphs) {
        QFile file(folder.filePath(glyph.file.toString()));
        if (!file.open(QIODevice::WriteOnly))
            return false;
        file.write(Icons::tintedSvg(glyph.icon.toString(), Theme::color(glyph.token, scheme), 12));
    }
    return true;
}

QString StyleSheet::text(ColorScheme scheme)
{
    // Without the files a control lacks its arrow or tick and still works.
    if (!writeGlyphs(scheme))
        qWarning("The glyphs of the theme could not be written to %ls.",
            qUtf16Printable(m_folder.path()));
    QDir::setSearchPaths(QStringLiteral("tok"), {folderOf(m_folder, scheme)});
    return substituted(kSheet, scheme);
}

}
