// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lexeme_view.h"

#include "models/text/lexeme_text.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace tw {

LexemeView::LexemeView(QWidget* parent)
    : ValueView(parent)
    , m_table(new QTableWidget(0, 2, this))
    , m_buttons(new QWidget(this))
{
    setObjectName(QStringLiteral("value.words.view"));
    m_table->setObjectName(QStringLiteral("value.words.table"));
    m_table->setAccessibleName(tr("Words"));
    m_table->setHorizontalHeaderLabels({tr("Word"), tr("Positions and weights")});
    m_table->horizontalHeader()->setProperty("kind", QStringLiteral("plain"));
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    auto* row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    const auto button = [this, row](const char* name, const QString& text, auto run) {
        auto* made = new QPushButton(text, m_buttons);
        made->setObjectName(QString::fromLatin1(name));
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, run);
        row->addWidget(made);
    };
    button("value.words.add.button", tr("&Add"), [this] { add(); });
    button("value.words.remove.button", tr("&Remove"), [this] { remove(); });
    row->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_buttons);
    setFocusProxy(m_table);
    connect(m_table, &QTableWidget::itemChanged, this, [this] {
        if (!m_isLoading)
            Q_EMIT changed();
    });
}

void LexemeView::insertRow(int row, const Lexeme& lexeme)
{
    m_table->insertRow(row);
    m_table->setItem(row, 0, new QTableWidgetItem(QString::fromUtf8(lexeme.word)));
    m_table->setItem(row, 1, new QTableWidgetItem(QString::fromUtf8(lexeme.positions)));
}

bool LexemeView::setText(const QByteArray& text)
{
    const std::optional<QList<Lexeme>> lexemes = lexemesOf(text);
    if (!lexemes)
        return false;
    m_isLoading = true;
    m_table->setRowCount(0);
    for (const Lexeme& lexeme : *lexemes)
        insertRow(m_table->rowCount(), lexeme);
    m_isLoading = false;
    return true;
}

QByteArray LexemeView::text() const
{
    QList<Lexeme> lexemes;
    lexemes.reserve(m_table->rowCount());
    for (int row = 0; row < m_table->rowCount(); ++row)
        if (!m_table->item(row, 0)->text().isEmpty())
            lexemes.append({m_table->item(row, 0)->text().toUtf8(),
                m_table->item(row, 1)->text().remove(u' ').toUtf8()});
    return lexemeText(lexemes);
}

void LexemeView::setReadOnly(bool readOnly)
{
    m_table->setEditTriggers(
        readOnly ? QAbstractItemView::NoEditTriggers : QAbstractItemView::AllEditTriggers);
    m_buttons->setVisible(!readOnly);
}

void LexemeView::add()
{
    m_isLoading = true;
    const int row = m_table->rowCount();
    insertRow(row, {});
    m_isLoading = false;
    m_table->setCurrentCell(row, 0);
    m_table->editItem(m_table->item(row, 0));
}

void LexemeView::remove()
{
    if (m_table->currentRow() < 0)
        return;
    m_table->removeRow(m_table->currentRow());
    Q_EMIT changed();
}

}
