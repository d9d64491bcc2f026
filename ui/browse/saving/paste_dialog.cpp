// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paste_dialog.h"

#include "models/rows/result_model.h"
#include "toolkit/dialog_frame.h"
#include "toolkit/named_widgets.h"
#include "toolkit/plain_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

namespace tw {

namespace {

constexpr QSize kPasteDialogSize(520, 480);
constexpr qsizetype kLongestSample = 40;
constexpr qsizetype kMostColumns = 200; ///< that are laid out by hand

QString sampleText(const TsvRow& row, qsizetype column)
{
    const QString text = row.value(column).value_or(QString()).simplified();
    if (text.isEmpty())
        return PasteDialog::tr("nothing");
    return text.size() <= kLongestSample ? text : text.left(kLongestSample) + QChar(0x2026);
}

}

PasteDialog::PasteDialog(
    const QString& text, const ResultModel& model, const QList<int>& columns, QWidget* parent)
    : QDialog(parent)
    , m_read(fromTsv(text))
    , m_model(model)
    , m_order(columns)
{
    setObjectName(QStringLiteral("paste.dialog"));
    setWindowTitle(tr("Paste special"));
    setAttribute(Qt::WA_DeleteOnClose);
    createWidgets();
    createLayout();
    turn();
    resize(kPasteDialogSize);
}

void PasteDialog::createWidgets()
{
    m_transposed = namedCheckBox("paste.transpose.check", tr("&Rows become columns"), this);
    m_hasNames = namedCheckBox("paste.names.check", tr("The first row &names the columns"), this);
    m_emptyIsText = namedCheckBox(
        "paste.empty.check", tr("What is &empty becomes an empty text, not NULL"), this);
    m_note = plainLabel({}, this);
    m_note->setObjectName(QStringLiteral("paste.note.label"));
    m_note->setProperty("kind", QStringLiteral("muted"));
    m_paste = new QPushButton(tr("&Paste"), this);
    m_paste->setObjectName(QStringLiteral("paste.paste.button"));
    m_paste->setDefault(true);
    connect(m_transposed, &QCheckBox::toggled, this, &PasteDialog::turn);
    connect(m_hasNames, &QCheckBox::toggled, this, &PasteDialog::offerColumns);
    connect(m_paste, &QPushButton::clicked, this, &PasteDialog::finish);
}

void PasteDialog::createLayout()
{
    auto* area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("paste.columns.area"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    m_inside = new QWidget(area);
    m_places = new QFormLayout(m_inside);
    m_places->setContentsMargins(0, 0, 0, 0);
    m_places->setSpacing(8);
    m_places->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    area->setWidget(m_inside);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(8);
    layout->addWidget(m_transposed);
    layout->addWidget(m_hasNames);
    layout->addWidget(m_emptyIsText);
    layout->addWidget(area, 1);
    layout->addWidget(m_note);
    layout->addLayout(dialogFooter(m_paste, this));
}

QList<TsvRow> PasteDialog::rows() const
{
    return m_transposed->isChecked() ? transposed(m_read) : m_read;
}

void PasteDialog::turn()
{
    const QList<TsvRow> turned = rows();
    const QSignalBlocker quiet(m_hasNames);
    m_hasNames->setEnabled(turned.size() > 1);
    m_hasNames->setChecked(
        turned.size() > 1 && !columnsNamed(turned.constFirst(), m_model).isEmpty());
    offerColumns();
}

void PasteDialog::offerColumns()
{
    while (m_places->rowCount() > 0)
        m_places->removeRow(0);
    m_columns.clear();
    const QList<TsvRow> turned = rows();
    const bool hasNames = m_hasNames->isChecked();
    qsizetype width = 0;
    for (const TsvRow& row : turned)
        width = std::max(width, row.size());
    const TsvRow sample = turned.value(hasNames ? 1 : 0);
    for (qsizetype place = 0; place < std::min(width, kMostColumns); ++place) {
        auto* column = new QComboBox(m_inside);
        const QString number = QString::number(place + 1);
        column->setObjectName(QStringLiteral("paste.column.%1.combo").arg(number));
        column->setAccessibleName(tr("Column for %1").arg(sampleText(sample, place)));
        column->addItem(tr("left out"), -1);
        for (int own = 0; own < m_model.columnCount(); ++own)
            if (!m_model.computed(own) && !m_model.isMasked(own))
                column->addItem(m_model.columns().at(own).name, own);
        const QString named
            = hasNames ? turned.constFirst().value(place).value_or(QString()) : QString();
        const int wanted
            = hasNames ? column->findText(named) : column->findData(m_order.value(place, -1));
        column->setCurrentIndex(std::max(0, wanted));
        connect(column, &QComboBox::currentIndexChanged, this, &PasteDialog::refresh);
        const QString label = named.isEmpty() ? sampleText(sample, place)
                                              : tr("%1 (%2)").arg(named, sampleText(sample, place));
        m_places->addRow(plainLabel(label, m_inside), column);
        m_columns.append(column);
    }
    refresh();
}

void PasteDialog::refresh()
{
    QSet<int> taken;
    QString twice;
    for (const QComboBox* column : std::as_const(m_columns)) {
        const int own = column->currentData().toInt();
        if (own >= 0 && taken.contains(own))
            twice = column->currentText();
        taken.insert(own);
    }
    taken.remove(-1);
    const int count = int(m_read.isEmpty() ? 0 : rows().size()) - int(m_hasNames->isChecked());
    m_paste->setEnabled(twice.isEmpty() && !taken.isEmpty() && count > 0);
    if (!twice.isEmpty())
        m_note->setText(tr("%1 is chosen twice.").arg(twice));
    else
        m_note->setText(count == 1 ? tr("1 row, from the cursor on.")
                                   : tr("%n rows, from the cursor on.", nullptr, count));
}

void PasteDialog::finish()
{
    QList<TsvRow> block = rows();
    if (m_hasNames->isChecked())
        block.removeFirst();
    if (m_emptyIsText->isChecked())
        for (TsvRow& row : block)
            for (std::optional<QString>& cell : row)
                cell = cell.value_or(QString());
    // The table may have changed meanwhile; a column that is gone is left out.
    QList<int> columns;
    for (const QComboBox* column : std::as_const(m_columns)) {
        const auto own = column->currentIndex() <= 0
            ? m_model.columns().end()
            : std::ranges::find(m_model.columns(), column->currentText(), &Column::name);
        columns.append(own == m_model.columns().end() ? -1 : int(own - m_model.columns().begin()));
    }
    Q_EMIT chosen(PasteBlock(std::move(block), columns));
    accept();
}

}
