// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "toolkit/context.h"

#include <QTabBar>

namespace tw {

/// What a document tab shows.
struct TabLook
{
    QString iconName;
    QString title;
    QString toolTip;
    bool isDirty = false; ///< there are unsaved changes
    bool isPinned = false;
    std::optional<Token> stripe = {}; ///< of the connection; none: the accent of the tab in front

    friend bool operator==(const TabLook&, const TabLook&) = default;
};

/// The document tabs: icon, title, a dot while there are unsaved changes, a close button. Who makes
/// it names it.
class TabStrip final : public QTabBar
{
    Q_OBJECT

public:
    explicit TabStrip(UiContext context, QWidget* parent = nullptr);

    int append(const TabLook& look); ///< returns its index
    void setLook(int index, const TabLook& look); ///< after something of its page changed

    /// Of several strips the active one marks its current tab with the accent.
    void setActive(bool active);

Q_SIGNALS:
    void menuRequested(const QPoint& globalPosition); ///< of the current tab

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] TabLook lookOf(int index) const;
    [[nodiscard]] static QString spokenName(const TabLook& look);
    void addCloseButton(int index);
    void nameTab(int index, const TabLook& look);
    [[nodiscard]] QRect placed(const QRect& tab, int x, const QSize& size) const;
    void paintTab(QPainter& painter, int index) const;
    void paintContent(
        QPainter& painter, const TabLook& look, const QRect& tab, bool isCurrent) const;

    UiContext m_context;
    bool m_isActive = true;
};

}

Q_DECLARE_METATYPE(tw::TabLook)
