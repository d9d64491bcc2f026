// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "range_view.h"

#include "toolkit/plain_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace tw {

namespace {

/// The entries of a bound's box.
enum BoundKind
{
    Included,
    Excluded,
    Open
};

}

RangeRow::RangeRow(UiContext context, int number, QWidget* parent)
    : QWidget(parent)
{
    m_lower = makeBound(QStringLiteral("value.range.lower.%1").arg(number),
        {tr("[  from, included"), tr("(  from, excluded"), tr("no lower bound")});
    m_upper = makeBound(QStringLiteral("value.range.upper.%1").arg(number),
        {tr("]  to, included"), tr(")  to, excluded"), tr("no upper bound")});
    m_lower.value->setAccessibleName(tr("Lower bound"));
    m_lower.kind->setAccessibleName(tr("Kind of the lower bound"));
    m_upper.value->setAccessibleName(tr("Upper bound"));
    m_upper.kind->setAccessibleName(tr("Kind of the upper bound"));
    m_isEmpty = new QCheckBox(tr("&Empty"), this);
    m_isEmpty->setObjectName(QStringLiteral("value.range.empty.%1").arg(number));
    m_isEmpty->setToolTip(tr("A range without any value in it"));
    connect(m_isEmpty, &QCheckBox::clicked, this, &RangeRow::onChanged);
    m_remove = new QToolButton(this);
    m_remove->setObjectName(QStringLiteral("value.range.remove.%1").arg(number));
    m_remove->setProperty("kind", QStringLiteral("icon"));
    m_remove->setIcon(context.icons.icon(QStringLiteral("x")));
    m_remove->setAccessibleName(tr("Remove this range"));
    m_remove->setToolTip(m_remove->accessibleName());
    connect(m_remove, &QToolButton::clicked, this, &RangeRow::removed);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (const Bound& bound : {m_lower, m_upper}) {
        layout->addWidget(bound.kind);
        layout->addWidget(bound.value, 1);
    }
    layout->addWidget(m_isEmpty);
    layout->addWidget(m_remove);
    setFocusProxy(m_lower.value);
}

RangeRow::Bound RangeRow::makeBound(const QString& name, const QStringList& kinds)
{
    const Bound bound{new QComboBox(this), new QLineEdit(this)};
    bound.kind->setObjectName(name + QStringLiteral(".kind"));
    bound.kind->addItems(kinds);
    bound.value->setObjectName(name);
    showAsCode(*bound.value, 12);
    connect(bound.kind, &QComboBox::activated, this, &RangeRow::onChanged);
    connect(bound.value, &QLineEdit::textEdited, this, &RangeRow::onChanged);
    return bound;
}

void RangeRow::showBound(const Bound& widgets, const RangeBound& bound)
{
    const BoundKind closed = bound.isInclusive ? Included : Excluded;
    widgets.kind->setCurrentIndex(bound.value ? closed : Open);
    widgets.value->setText(QString::fromUtf8(bound.value.value_or(QByteArray())));
}

RangeBound RangeRow::boundOf(const Bound& widgets)
{
    if (widgets.kind->currentIndex() == Open)
        return {};
    return {widgets.value->text().toUtf8(), widgets.kind->currentIndex() == Included};
}

void RangeRow::setRange(const RangeText& range)
{
    m_isEmpty->setChecked(range.isEmpty());
    showBound(m_lower, range.lower());
    showBound(m_upper, range.upper());
    updateFields();
}

RangeText RangeRow::range() const
{
    return m_isEmpty->isChecked() ? RangeText() : RangeText(boundOf(m_lower), boundOf(m_upper));
}

void RangeRow::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    updateFields();
}

void RangeRow::setRemovable(bool removable)
{
    m_remove->setVisible(removable);
}

void RangeRow::updateFields()
{
    const bool hasBounds = !m_isEmpty->isChecked() && !m_isReadOnly;
    for (const Bound& bound : {m_lower, m_upper}) {
        bound.kind->setEnabled(hasBounds);
        bound.value->setEnabled(hasBounds && bound.kind->currentIndex() != Open);
    }
    m_isEmpty->setEnabled(!m_isReadOnly);
}

void RangeRow::onChanged()
{
    updateFields();
    Q_EMIT changed();
}

RangeView::RangeView(UiContext context, const Column& column, QWidget* parent)
    : ValueView(parent)
    , m_context(context)
    , m_isMulti(column.type.name.contains(QLatin1StringView("multirange")))
{
    setObjectName(QStringLiteral("value.range.view"));
    auto* area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("value.range.area"));
    area->setAccessibleName(tr("Ranges"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    auto* content = new QWidget(area);
    m_add = new QToolButton(content);
    m_add->setObjectName(QStringLiteral("value.range.add.button"));
    m_add->setProperty("kind", QStringLiteral("icon"));
    m_add->setIcon(context.icons.icon(QStringLiteral("plus")));
    m_add->setText(tr("Add a range"));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setVisible(m_isMulti);
    connect(m_add, &QToolButton::clicked, this, [this] {
        addRow(RangeText({QByteArray(""), true}, {QByteArray(""), false}));
        updateRows();
        m_rows.last()->setFocus();
        Q_EMIT changed();
    });
    m_list = new QVBoxLayout;
    m_list->setSpacing(8);
    auto* parts = new QVBoxLayout(content);
    parts->setContentsMargins(8, 12, 8, 8);
    parts->addLayout(m_list);
    parts->addWidget(m_add);
    parts->addStretch(1);
    area->setWidget(content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);
}

void RangeView::addRow(const RangeText& range)
{
    auto* row = new RangeRow(m_context, int(m_rows.size()), m_add->parentWidget());
    row->setRange(range);
    connect(row, &RangeRow::changed, this, &ValueView::changed);
    connect(row, &RangeRow::removed, this, [this, row] { removeRow(row); });
    m_rows.append(row);
    m_list->addWidget(row);
}

void RangeView::removeRow(RangeRow* row)
{
    m_rows.removeOne(row);
    row->hide();
    row->deleteLater(); // it is in the middle of a click
    Q_EMIT changed();
}

void RangeView::updateRows()
{
    for (RangeRow* row : std::as_const(m_rows)) {
        row->setReadOnly(m_isReadOnly);
        row->setRemovable(m_isMulti && !m_isReadOnly);
    }
    m_add->setVisible(m_isMulti && !m_isReadOnly);
}

bool RangeView::setText(const QByteArray& text)
{
    QList<RangeText> ranges;
    if (text.isEmpty() && !m_isMulti) {
        ranges = {RangeText({QByteArray(""), true}, {QByteArray(""), false})};
    } else if (m_isMulti && !text.isEmpty()) {
        const Result<MultirangeText> read = MultirangeText::parse(text);
        if (!read)
            return false;
        ranges = read->ranges;
    } else if (!text.isEmpty()) {
        const Result<RangeText> read = RangeText::parse(text);
        if (!read)
            return false;
        ranges = {*read};
    }
    for (RangeRow* row : std::exchange(m_rows, {}))
        delete row;
    for (const RangeText& range : std::as_const(ranges))
        addRow(range);
    updateRows();
    return true;
}

QByteArray RangeView::text() const
{
    MultirangeText all;
    all.ranges.reserve(m_rows.size());
    for (const RangeRow* row : m_rows)
        all.ranges.append(row->range());
    return m_isMulti ? all.print() : all.ranges.first().print();
}

void RangeView::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    updateRows();
}

}
