// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "interval_view.h"

#include "models/text/interval_text.h"

#include <QFormLayout>
#include <QLineEdit>

namespace tw {

namespace {

constexpr int kFieldWidth = 180;

}

IntervalView::IntervalView(QWidget* parent)
    : ValueView(parent)
{
    setObjectName(QStringLiteral("value.interval.view"));
    auto* layout = new QFormLayout(this);
    layout->setContentsMargins(8, 12, 8, 8);
    layout->setSpacing(8);
    m_years = makeField("value.interval.years", tr("&Years"));
    m_months = makeField("value.interval.months", tr("&Months"));
    m_days = makeField("value.interval.days", tr("&Days"));
    m_time = makeField("value.interval.time", tr("&Time"));
    m_time->setPlaceholderText(QStringLiteral("00:00:00"));
    setFocusProxy(m_years);
}

QLineEdit* IntervalView::makeField(const char* name, const QString& text)
{
    auto* field = new QLineEdit(this);
    field->setObjectName(QString::fromLatin1(name));
    field->setAccessibleName(QString(text).remove(u'&'));
    field->setMaximumWidth(kFieldWidth);
    field->setPlaceholderText(QStringLiteral("0"));
    static_cast<QFormLayout*>(layout())->addRow(text, field);
    connect(field, &QLineEdit::textEdited, this, &ValueView::changed);
    return field;
}

bool IntervalView::setText(const QByteArray& text)
{
    const auto read = text.isEmpty() ? std::optional(IntervalText()) : IntervalText::parse(text);
    if (!read)
        return false;
    m_years->setText(QString::fromLatin1(read->years));
    m_months->setText(QString::fromLatin1(read->months));
    m_days->setText(QString::fromLatin1(read->days));
    m_time->setText(QString::fromLatin1(read->time));
    return true;
}

QByteArray IntervalView::text() const
{
    const auto typed = [](const QLineEdit* field) { return field->text().trimmed().toUtf8(); };
    return IntervalText{typed(m_years), typed(m_months), typed(m_days), typed(m_time)}.print();
}

void IntervalView::setReadOnly(bool readOnly)
{
    for (QLineEdit* field : {m_years, m_months, m_days, m_time})
        field->setReadOnly(readOnly);
}

}
