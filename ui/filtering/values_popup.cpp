// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "values_popup.h"

#include "models/text/cell_formatter.h"
#include "models/text/error_text.h"
#include "toolkit/named_widgets.h"
#include "toolkit/plain_text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace tw {

namespace {

constexpr QSize kValuesPopupSize(340, 380);
constexpr qsizetype kLongestValue = 48;

QString shown(const Value& value, const Column& column)
{
    const QString text = CellFormatter::display(value, column).text;
    return text.size() <= kLongestValue ? text : text.left(kLongestValue) + QChar(0x2026);
}

QString countText(qint64 count)
{
    return QLocale().toString(count);
}

}

ValuesPopup::ValuesPopup(UiContext context, const Column& column,
    std::shared_ptr<const Adapter> adapter, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_column(column)
    , m_values(std::move(adapter))
{
    setObjectName(QStringLiteral("grid.values.popup"));
    setAccessibleName(tr("Values of %1").arg(column.name));
    setProperty("kind", QStringLiteral("card"));
    setAttribute(Qt::WA_DeleteOnClose);
    createLayout(context);
    resize(kValuesPopupSize);
    connect(&m_values, &ColumnProfile::changed, this, [this] { show(m_values); });
}

void ValuesPopup::createLayout(UiContext context)
{
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("grid.values.search.edit"));
    m_search->setAccessibleName(tr("Search in the values"));
    m_search->setPlaceholderText(tr("Search in the values of %1").arg(m_column.name));
    m_search->addAction(context.icons.icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("grid.values.list"));
    m_list->setAccessibleName(tr("Values, most frequent first"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setProperty("kind", QStringLiteral("list"));
    m_state = plainLabel({}, this);
    m_state->setObjectName(QStringLiteral("grid.values.state.label"));
    m_state->setProperty("kind", QStringLiteral("muted"));
    m_figures = plainLabel({}, this);
    m_figures->setObjectName(QStringLiteral("grid.values.figures.label"));
    m_figures->setProperty("kind", QStringLiteral("muted"));
    m_only = namedToolButton("grid.values.only.button", tr("Only these"), this);
    m_without = namedToolButton("grid.values.without.button", tr("All but these"), this);

    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_without);
    buttons->addWidget(m_only);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 10, 10, 10);
    layout->setSpacing(6);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_state);
    layout->addWidget(m_figures);
    layout->addLayout(buttons);
    connect(m_search, &QLineEdit::textChanged, this, &ValuesPopup::filterList);
    connect(m_only, &QToolButton::clicked, this, [this] { choose(false); });
    connect(m_without, &QToolButton::clicked, this, [this] { choose(true); });
}

void ValuesPopup::load(const TablePtr& table, const RowFilter& rows, DeletedRows deleted)
{
    m_state->setText(tr("Asking the server…"));
    m_values.load(table, m_column, rows, deleted);
    m_search->setFocus();
}

void ValuesPopup::show(const ColumnProfile& values)
{
    if (values.figures())
        showFigures(*values.figures());
    if (values.isLoading() || m_list->count() > 0)
        return;
    if (values.error()) {
        m_state->setText(values.error()->kind == ErrorKind::Timeout
                ? tr("There are too many rows to list their values.")
                : explain(*values.error()).what);
        return;
    }
    for (qsizetype i = 0; i < values.values().size(); ++i) {
        const ColumnProfile::Counted& entry = values.values().at(i);
        auto* item = new QListWidgetItem(
            tr("%1   ·   %2").arg(shown(entry.value, m_column), countText(entry.rows)));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
        item->setData(Qt::UserRole, i);
        m_list->addItem(item);
    }
    m_list->setCurrentRow(0);
    m_state->setText(values.isComplete()
            ? tr("%n different values", nullptr, int(values.values().size()))
            : tr("The %n most frequent values; there are more.", nullptr,
                  int(values.values().size())));
}

void ValuesPopup::showFigures(const ColumnProfile::Figures& figures)
{
    const qint64 rows = figures.rows.toText().toLongLong();
    const qint64 empty = rows - figures.present.toText().toLongLong();
    QString text = tr("%1 rows · %2 NULL · %3 distinct")
                       .arg(countText(rows), countText(empty),
                           countText(figures.distinct.toText().toLongLong()));
    if (!figures.minimum.isNull())
        text += u'\n'
            + tr("from %1 to %2")
                  .arg(shown(figures.minimum, m_column), shown(figures.maximum, m_column));
    m_figures->setText(text);
}

void ValuesPopup::filterList(const QString& text)
{
    int first = -1;
    for (int row = 0; row < m_list->count(); ++row) {
        const bool fits = m_list->item(row)->text().contains(text, Qt::CaseInsensitive);
        m_list->item(row)->setHidden(!fits);
        if (fits && first < 0)
            first = row;
    }
    m_list->setCurrentRow(first);
}

// Without ticks the value under the cursor is meant.
void ValuesPopup::choose(bool exclude)
{
    QList<Value> values;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked)
            values.append(
                m_values.values().at(m_list->item(row)->data(Qt::UserRole).toInt()).value);
    if (values.isEmpty() && m_list->currentItem())
        values.append(
            m_values.values().at(m_list->currentItem()->data(Qt::UserRole).toInt()).value);
    if (values.isEmpty())
        return;
    Q_EMIT chosen(values, exclude);
    close();
}

void ValuesPopup::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        choose(event->modifiers().testFlag(Qt::ShiftModifier));
    else if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

// From the search field the arrow keys walk the list.
bool ValuesPopup::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Down) {
            m_list->setFocus();
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter
            || key->key() == Qt::Key_Escape) {
            keyPressEvent(key);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

}
