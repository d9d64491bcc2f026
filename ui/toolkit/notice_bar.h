// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "models/text/error_text.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QToolButton;

namespace tw {

class IconLabel;

/// The bar above content that says what happened to all of it: an error, a fact, a receipt. Hidden
/// until there is something to say. What is too long for it, and the facts, are behind "Details".
class NoticeBar final : public QFrame
{
    Q_OBJECT

public:
    enum class Kind
    {
        Error,
        Info,
        Done
    };

    /// `area` is what its widgets are named after.
    NoticeBar(UiContext context, const QString& area, QWidget* parent = nullptr);

    /// `action` names the thing that helps, `other` one that could be done instead; empty: there
    /// is none.
    void show(
        Kind kind, const ErrorText& text, const QString& action = {}, const QString& other = {});

    [[nodiscard]] bool isShowing(const QString& what) const; ///< whether this text is on screen

Q_SIGNALS:
    void actionTriggered(); ///< what helps was chosen
    void otherTriggered(); ///< what could be done instead was chosen

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void createWidgets(const QString& area);
    void createLayout();
    void setKind(Kind kind);
    void showDetails();
    [[nodiscard]] QToolButton* makeButton(const QString& name);

    UiContext m_context;
    QBoxLayout* m_body = nullptr; ///< the text, and beside or below it the buttons
    IconLabel* m_icon = nullptr;
    QLabel* m_text = nullptr;
    QToolButton* m_action = nullptr;
    QToolButton* m_other = nullptr;
    QToolButton* m_details = nullptr;
    QToolButton* m_close = nullptr;
    ErrorText m_shown; ///< uncut
};

}
