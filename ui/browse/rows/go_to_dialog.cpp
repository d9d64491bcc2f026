// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "go_to_dialog.h"

#include "toolkit/dialog_frame.h"
#include "toolkit/plain_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tw {

GoToDialog::GoToDialog(const QString& total, const Column* column, QWidget* parent)
    : QDialog(parent)
    , m_total(total)
    , m_column(column ? std::optional(*column) : std::nullopt)
{
    setObjectName(QStringLiteral("goto.dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Jump to row"));
    createWidgets(column);
    createLayout();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &GoToDialog::showKind);
    connect(m_place, &QLineEdit::textChanged, this, &GoToDialog::showKind);
    connect(m_go, &QPushButton::clicked, this, &GoToDialog::go);
    showKind();
    m_place->setFocus();
}

void GoToDialog::createWidgets(const Column* column)
{
    m_kind = new QComboBox(this);
    m_kind->setObjectName(QStringLiteral("goto.kind.combo"));
    m_kind->setAccessibleName(tr("What the row is known by"));
    m_kind->addItem(tr("Row number"), int(RowPlace::Kind::Number));
    m_kind->addItem(tr("Percent of the rows"), int(RowPlace::Kind::Part));
    if (column)
        m_kind->addItem(tr("Value of %1").arg(column->name), int(RowPlace::Kind::Value));
    m_place = new QLineEdit(this);
    m_place->setObjectName(QStringLiteral("goto.place.edit"));
    m_hint = plainLabel({}, this);
    m_hint->setObjectName(QStringLiteral("goto.hint.label"));
    m_hint->setProperty("kind", QStringLiteral("muted"));
    m_hint->setWordWrap(true);
    m_go = new QPushButton(tr("&Jump"), this);
    m_go->setObjectName(QStringLiteral("goto.go.button"));
    m_go->setDefault(true);
}

void GoToDialog::createLayout()
{
    auto* question = new QHBoxLayout;
    question->setSpacing(8);
    question->addWidget(m_kind);
    question->addWidget(m_place, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(12);
    layout->addLayout(question);
    layout->addWidget(m_hint);
    layout->addStretch(1);
    layout->addLayout(dialogFooter(m_go, this));
    resize(500, sizeHint().height());
}

void GoToDialog::showKind()
{
    const auto kind = RowPlace::Kind(m_kind->currentData().toInt());
    m_place->setAccessibleName(m_kind->currentText());
    m_go->setEnabled(!m_place->text().trimmed().isEmpty());
    switch (kind) {
    case RowPlace::Kind::Number:
        m_hint->setText(tr("One row %1, or a percentage such as 43%.").arg(m_total));
        return;
    case RowPlace::Kind::Part:
        m_hint->setText(tr("From 0 to 100. Among many rows the place is about right."));
        return;
    case RowPlace::Kind::Value:
        m_hint->setText(tr("The first row with this value, or the one that comes after it."));
        return;
    }
}

void GoToDialog::go()
{
    const Result<RowPlace> place = RowPlace::parse(RowPlace::Kind(m_kind->currentData().toInt()),
        m_place->text(), m_column ? &*m_column : nullptr);
    if (!place) {
        m_hint->setText(place.error().message);
        m_place->setFocus();
        m_place->selectAll();
        return;
    }
    Q_EMIT chosen(*place);
    accept();
}

}
