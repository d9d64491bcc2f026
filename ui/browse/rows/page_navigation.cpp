// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_navigation.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

namespace tw {

namespace {

constexpr int kPageSizes[]{50, 100, 500, 1000, 5000, 10000};
constexpr int kUsualPageSize = 100;

}

PageNavigation::PageNavigation(UiContext context, QWidget* parent)
    : QWidget(parent)
{
    createButtons(context);
    createNumber();
    createSize();
    createLayout();
    setPage({});
}

void PageNavigation::createButtons(UiContext context)
{
    m_first = createButton(
        context, QStringLiteral("first"), QStringLiteral("chevrons-left"), tr("First page"));
    m_previous = createButton(
        context, QStringLiteral("previous"), QStringLiteral("chevron-left"), tr("Previous page"));
    m_next = createButton(
        context, QStringLiteral("next"), QStringLiteral("chevron-right"), tr("Next page"));
    m_last = createButton(
        context, QStringLiteral("last"), QStringLiteral("chevrons-right"), tr("Last page"));
    connect(m_first, &QToolButton::clicked, this, [this] { Q_EMIT pageRequested(1); });
    connect(m_previous, &QToolButton::clicked, this,
        [this] { Q_EMIT pageRequested(m_page.number - 1); });
    connect(
        m_next, &QToolButton::clicked, this, [this] { Q_EMIT pageRequested(m_page.number + 1); });
    connect(m_last, &QToolButton::clicked, this, &PageNavigation::lastPageRequested);
}

QToolButton* PageNavigation::createButton(
    UiContext context, const QString& name, const QString& icon, const QString& text)
{
    auto* button = new QToolButton(this);
    button->setObjectName(QStringLiteral("grid.pager.%1.button").arg(name));
    button->setProperty("kind", QStringLiteral("icon"));
    button->setIcon(context.icons.icon(icon));
    button->setToolTip(text);
    button->setAccessibleName(text);
    return button;
}

void PageNavigation::createNumber()
{
    m_number = new QLineEdit(this);
    m_number->setObjectName(QStringLiteral("grid.pager.number.edit"));
    m_number->setAccessibleName(tr("Page number"));
    m_number->setValidator(new QIntValidator(1, std::numeric_limits<int>::max(), m_number));
    m_number->setAlignment(Qt::AlignRight);
    m_number->setProperty("size", QStringLiteral("small"));
    m_number->setFixedWidth(fontMetrics().horizontalAdvance(QStringLiteral("00000000")) + 16);
    m_pages = new QLabel(this);
    m_pages->setObjectName(QStringLiteral("grid.pager.pages.label"));
    m_pages->setProperty("kind", QStringLiteral("muted"));
    m_pages->setTextFormat(Qt::PlainText);
    connect(m_number, &QLineEdit::returnPressed, this, &PageNavigation::requestTypedPage);
}

void PageNavigation::createSize()
{
    m_size = new QComboBox(this);
    m_size->setObjectName(QStringLiteral("grid.pager.size.combo"));
    m_size->setAccessibleName(tr("Rows per page"));
    m_size->setProperty("size", QStringLiteral("small"));
    for (const int size : kPageSizes)
        m_size->addItem(tr("%1 rows").arg(QLocale().toString(size)), size);
    m_size->setCurrentIndex(m_size->findData(kUsualPageSize));
    connect(m_size, &QComboBox::activated, this,
        [this] { Q_EMIT pageSizeRequested(m_size->currentData().toLongLong()); });
}

void PageNavigation::createLayout()
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_size);
    layout->addSpacing(8);
    layout->addWidget(m_first);
    layout->addWidget(m_previous);
    layout->addWidget(m_number);
    layout->addWidget(m_pages);
    layout->addWidget(m_next);
    layout->addWidget(m_last);
}

void PageNavigation::setPage(const PageInfo& page)
{
    m_page = page;
    m_first->setEnabled(page.hasPrevious);
    m_previous->setEnabled(page.hasPrevious);
    m_next->setEnabled(page.hasNext);
    m_last->setEnabled(page.hasNext);
    m_number->setText(QString::number(page.number));
    const QString about = page.totalKind == TotalKind::Estimate ? QStringLiteral("~") : QString();
    const QString pages = QLocale().toString(std::max<qint64>(1, page.pages.value_or(1)));
    m_pages->setText(page.pages ? tr("of %1").arg(about + pages) : QString());
    showSize(page.size);
}

/// Other sizes than those that are offered are listed too.
void PageNavigation::showSize(qint64 size)
{
    int place = 0;
    while (place < m_size->count() && m_size->itemData(place).toLongLong() < size)
        ++place;
    if (m_size->itemData(place).toLongLong() != size)
        m_size->insertItem(place, tr("%1 rows").arg(QLocale().toString(size)), size);
    m_size->setCurrentIndex(place);
}

void PageNavigation::requestTypedPage()
{
    const qint64 typed = std::max<qint64>(1, m_number->text().toLongLong());
    const bool certain = m_page.totalKind == TotalKind::Exact && m_page.pages;
    Q_EMIT pageRequested(certain ? std::min(typed, std::max<qint64>(1, *m_page.pages)) : typed);
}

}
