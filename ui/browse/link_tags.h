// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/page/browse_controller.h"
#include "toolkit/context.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QToolButton;

namespace tw {

/// The rows of a link table as what they are to people: tags that are added and removed. Adding
/// stages a new row, removing stages a deletion; nothing is sent.
class LinkTags final : public QWidget
{
    Q_OBJECT

public:
    /// The controller must outlive it, read the rows of one side, and fill new ones with its key.
    /// `other` is the key of the link table that leads to what the tags are.
    LinkTags(UiContext context, BrowseController& controller, ForeignKey other,
        QWidget* parent = nullptr);

Q_SIGNALS:
    void statusMessage(const QString& text); ///< why something was not done

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void createWidgets();
    void showTags();
    void pick();
    void add(const Value& key);
    void removeChosen();
    [[nodiscard]] QString textOf(int row) const;
    [[nodiscard]] std::optional<int> rowWith(const Value& key) const;
    [[nodiscard]] bool isEditable() const;

    UiContext m_context;
    BrowseController& m_controller;
    ForeignKey m_other;
    QListWidget* m_list = nullptr;
    QToolButton* m_add = nullptr;
    QToolButton* m_remove = nullptr;
    QLabel* m_note = nullptr;
};

}
