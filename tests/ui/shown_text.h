// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextDocument>
#include <QTextEdit>
#include <QToolTip>

namespace tw::test {

/// Everything that is open: the windows with all that is on them.
inline QList<QWidget*> shownWidgets()
{
    QList<QWidget*> shown;
    for (QWidget* window : QApplication::topLevelWidgets()) {
        if (!window->isVisible())
            continue;
        shown << window;
        for (QWidget* widget : window->findChildren<QWidget*>())
            if (widget->isVisible() && widget->window() == window)
                shown << widget;
    }
    return shown;
}

/// The words of a widget, as its class keeps them.
inline QString textOf(const QWidget* widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(widget))
        return label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
        return button->text();
    if (const auto* line = qobject_cast<const QLineEdit*>(widget))
        return line->text();
    if (const auto* combo = qobject_cast<const QComboBox*>(widget))
        return combo->currentText();
    if (const auto* edit = qobject_cast<const QPlainTextEdit*>(widget))
        return edit->toPlainText();
    if (const auto* edit = qobject_cast<const QTextEdit*>(widget))
        return edit->toPlainText();
    return {};
}

/// A label or an editor that took text for markup. A tool tip is always read as such, so it must
/// not come to a picture or a link.
inline bool readsMarkup(const QWidget* widget)
{
    if (widget->inherits("QTipLabel")) {
        QTextDocument document;
        document.setHtml(textOf(widget));
        return document.toPlainText().contains(QChar::ObjectReplacementCharacter)
            || document.toHtml().contains(QStringLiteral("<a "));
    }
    if (const auto* label = qobject_cast<const QLabel*>(widget))
        return label->textFormat() == Qt::RichText
            || (label->textFormat() != Qt::PlainText && Qt::mightBeRichText(label->text()));
    const auto* edit = qobject_cast<const QTextEdit*>(widget);
    return edit && edit->toPlainText().contains(QChar::ObjectReplacementCharacter);
}

inline void hover(QWidget* widget, const QPoint& place)
{
    QHelpEvent event(QEvent::ToolTip, place, widget->mapToGlobal(place));
    QApplication::sendEvent(widget, &event);
}

inline void hoverItems(QAbstractItemView* view, const QModelIndex& parent = {})
{
    constexpr int kMost = 40; // lines of one level
    const QAbstractItemModel* model = view->model();
    for (int row = 0; model && row < qMin(model->rowCount(parent), kMost); ++row) {
        for (int column = 0; column < qMin(model->columnCount(parent), kMost); ++column) {
            const QModelIndex index = model->index(row, column, parent);
            const QRect place = view->visualRect(index);
            if (!place.isEmpty())
                hover(view->viewport(), place.center());
            hoverItems(view, index);
        }
    }
}

/// Brings every tool tip of what is open onto the screen.
inline void hoverEverything()
{
    for (QWidget* widget : shownWidgets()) {
        hover(widget, widget->rect().center());
        if (auto* header = qobject_cast<QHeaderView*>(widget)) {
            for (int section = 0; section < header->count(); ++section)
                hover(header->viewport(),
                    {header->sectionViewportPosition(section) + 4, header->height() / 2});
        } else if (auto* view = qobject_cast<QAbstractItemView*>(widget)) {
            hoverItems(view);
        }
    }
    QToolTip::hideText();
}

}
