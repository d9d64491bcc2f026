// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection_mark.h"
#include "pages/page.h"
#include "toolkit/context.h"

#include <QUuid>

class QStackedLayout;

namespace tw {

class EnvironmentBand;
class TabStrip;
struct TabLook;

/// Pages behind one strip of tabs, one of them shown. Owns its pages until they are taken out.
class TabGroup final : public QWidget
{
    Q_OBJECT

public:
    struct Tab
    {
        Page* page = nullptr;
        QUuid connection; ///< the one the page reads from
        QString toolTip; ///< tells it from others
        bool isPinned = false;
    };

    /// `area` is what its parts are named after, `spokenName` what its tabs are called.
    TabGroup(UiContext context, const QString& area, const QString& spokenName,
        QWidget* parent = nullptr);

    void append(const Tab& tab); ///< shown when it is the only one
    [[nodiscard]] Tab take(Page* page); ///< hands the page over; it must be in the group
    void bringToFront(Page* page); ///< it must be in the group
    void setPinned(Page* page, bool pinned); ///< it must be in the group
    void showState(Page* page); ///< after something that its tab tells of has changed

    /// How its tabs and pages are marked.
    void setMark(const QUuid& connection, const ConnectionMark& mark);

    /// Marks it as the one in which commands act.
    void setActive(bool active);

    /// Whether the page is in the group.
    [[nodiscard]] bool holds(const Page* page) const { return indexOf(page) >= 0; }
    [[nodiscard]] bool isEmpty() const { return m_tabs.isEmpty(); } ///< has no page
    [[nodiscard]] Page* current() const; ///< null when empty
    [[nodiscard]] const QList<Tab>& tabs() const { return m_tabs; } ///< in their order

Q_SIGNALS:
    void currentChanged(); ///< another tab, or none
    void entered(); ///< a tab was clicked
    void closeRequested(tw::Page* page); ///< by the button of its tab
    void tabMenuRequested(const QPoint& globalPosition); ///< for the page that is shown

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void onCurrentTab();
    void showTab(int index);
    void showTabs();
    [[nodiscard]] QString titleOf(const Tab& tab) const;
    void showMark();
    [[nodiscard]] ConnectionMark currentMark() const;
    [[nodiscard]] TabLook tabLook(const Tab& tab) const;
    [[nodiscard]] int indexOf(const Page* page) const;

    const Theme& m_theme;
    TabStrip* m_strip = nullptr;
    EnvironmentBand* m_band = nullptr;
    QStackedLayout* m_stack = nullptr;
    QHash<QUuid, ConnectionMark> m_marks;
    QList<Tab> m_tabs;
};

}
