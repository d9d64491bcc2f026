// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "column_picker.h"

#include "models/text/hidden_characters.h"
#include "toolkit/plain_text.h"

#include <QCheckBox>
#include <QMenu>
#include <QWidgetAction>

namespace tw {

namespace {

constexpr qsizetype kNamed = 3; ///< columns that the button names; more are counted

}

ColumnPicker::ColumnPicker(
    const QString& area, const QString& title, const QString& byItself, QWidget* parent)
    : QToolButton(parent)
    , m_area(area)
    , m_title(title)
    , m_byItself(byItself)
    , m_menu(new QMenu(this))
{
    setObjectName(area + QStringLiteral(".button"));
    setProperty("kind", QStringLiteral("control"));
    setFocusPolicy(Qt::StrongFocus);
    setPopupMode(QToolButton::InstantPopup);
    m_menu->setObjectName(area + QStringLiteral(".menu"));
    setMenu(m_menu);
    updateText();
}

void ColumnPicker::setColumns(const QStringList& columns, const QStringList& chosen)
{
    if (m_columns == columns && m_chosen == chosen)
        return;
    m_columns = columns;
    m_chosen = chosen;
    m_menu->clear();
    for (const QString& column : columns)
        addBox(column, chosen.contains(column));
    updateText();
}

/// A box in the menu stays open while columns are checked one after the other.
void ColumnPicker::addBox(const QString& column, bool isChosen)
{
    auto* box = new QCheckBox(mnemonicText(revealedText(column)), m_menu);
    box->setObjectName(m_area + u'.' + column);
    box->setProperty("column", column);
    box->setChecked(isChosen);
    box->setContentsMargins(8, 2, 8, 2);
    auto* action = new QWidgetAction(m_menu);
    action->setDefaultWidget(box);
    m_menu->addAction(action);
    connect(box, &QCheckBox::toggled, this, &ColumnPicker::onToggled);
}

void ColumnPicker::onToggled()
{
    QStringList names;
    const QList<QCheckBox*> boxes = m_menu->findChildren<QCheckBox*>();
    for (const QCheckBox* box : boxes)
        if (box->isChecked())
            names.append(box->property("column").toString());
    m_chosen = names;
    updateText();
    Q_EMIT chosen(names);
}

void ColumnPicker::updateText()
{
    QString what = m_byItself;
    if (m_chosen.size() > kNamed)
        what = tr("%1 of %2 columns").arg(m_chosen.size()).arg(m_columns.size());
    else if (!m_chosen.isEmpty())
        what = revealedText(m_chosen.join(QStringLiteral(", ")));
    //: a choice and what is chosen: "Key: id"
    const QString text = tr("%1: %2").arg(m_title, what);
    setText(mnemonicText(text));
    setAccessibleName(text);
}

}
