// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filter_bar.h"

#include "theme/fonts.h"
#include "toolkit/icon_label.h"
#include "toolkit/plain_text.h"

#include <QAccessible>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace tw {

namespace {

constexpr int kChipCharacters = 60;
constexpr int kLeastChip = 40;
constexpr int kIconSize = 14;
constexpr int kWhereStretch = 3;
constexpr int kOrderStretch = 1;

QString shortened(const QString& text)
{
    return text.size() <= kChipCharacters ? text : text.left(kChipCharacters) + QChar(0x2026);
}

QLabel* lineLabel(const QString& text, QWidget* parent, QWidget* buddy)
{
    auto* label = new QLabel(text, parent);
    label->setProperty("kind", QStringLiteral("muted"));
    label->setFont(uiFont(11, QFont::DemiBold));
    label->setBuddy(buddy);
    return label;
}

}

FilterBar::FilterBar(UiContext context, QWidget* parent)
    : QFrame(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("grid.filter.bar"));
    setProperty("kind", QStringLiteral("bar"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 5, 8, 5);
    layout->setSpacing(5);
    layout->addWidget(createChipRow());
    layout->addWidget(createLineRow());
    layout->addWidget(createErrorRow());
    setChips({});
}

QWidget* FilterBar::createChipRow()
{
    m_chipRow = new QWidget(this);
    m_chipLayout = new QHBoxLayout;
    m_chipLayout->setSpacing(8);
    QToolButton* add
        = createButton(m_chipRow, "grid.filter.add.button", "plus", tr("Add a filter"));
    m_add = add;
    add->setText(tr("Add filter"));
    add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(add, &QToolButton::clicked, this, &FilterBar::addRequested);
    QToolButton* build = createButton(
        m_chipRow, "grid.filter.build.button", "hierarchy", tr("Build a filter of groups"));
    connect(build, &QToolButton::clicked, this, &FilterBar::buildRequested);
    m_words = createButton(m_chipRow, "grid.filter.words.button", "search", tr("Search words"));
    m_words->hide(); // until a table is known to have some
    connect(m_words, &QToolButton::clicked, this, &FilterBar::wordsRequested);
    QToolButton* named = createButton(
        m_chipRow, "grid.filter.saved.button", "bookmark", tr("Saved and recent filters"));
    m_menu = new QMenu(named);
    m_menu->setObjectName(QStringLiteral("grid.filter.saved.menu"));
    connect(named, &QToolButton::clicked, this,
        [this, named] { m_menu->popup(named->mapToGlobal(QPoint(0, named->height()))); });
    m_clear = createButton(
        m_chipRow, "grid.filter.clear.button", "filter-off", tr("Clear all filters"));
    connect(m_clear, &QToolButton::clicked, this, &FilterBar::cleared);

    auto* row = new QHBoxLayout(m_chipRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addLayout(m_chipLayout);
    row->addWidget(add);
    row->addWidget(build);
    row->addWidget(m_words);
    row->addStretch(1);
    row->addWidget(createLifecycleSwitch(m_chipRow));
    row->addWidget(named);
    row->addWidget(m_clear);
    return m_chipRow;
}

QToolButton* FilterBar::createButton(
    QWidget* parent, const char* name, const char* icon, const QString& text)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(QString::fromLatin1(name));
    button->setProperty("kind", QStringLiteral("icon"));
    button->setIcon(m_context.icons.icon(QString::fromLatin1(icon)));
    button->setToolTip(text);
    button->setAccessibleName(text);
    return button;
}

QWidget* FilterBar::createLifecycleSwitch(QWidget* parent)
{
    m_lifecycle = new QFrame(parent);
    m_lifecycle->setProperty("kind", QStringLiteral("segments"));
    m_lifecycle->setAccessibleName(tr("Which rows are shown"));
    m_lifecycleButtons = new QButtonGroup(this);
    auto* row = new QHBoxLayout(m_lifecycle);
    row->setContentsMargins(1, 1, 1, 1);
    row->setSpacing(0);
    const std::pair<DeletedRows, QString> choices[]{
        {DeletedRows::Live, tr("Active")},
        {DeletedRows::Deleted, tr("Deleted")},
        {DeletedRows::All, tr("All")},
    };
    for (const auto& [deleted, text] : choices) {
        auto* button = new QToolButton(m_lifecycle);
        button->setObjectName(QStringLiteral("grid.lifecycle.%1").arg(int(deleted)));
        button->setProperty("kind", QStringLiteral("segment"));
        button->setText(text);
        button->setAccessibleName(tr("Show rows: %1").arg(text));
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        m_lifecycleButtons->addButton(button, int(deleted));
        row->addWidget(button);
    }
    m_lifecycleButtons->button(int(DeletedRows::Live))->setChecked(true);
    m_lifecycle->hide();
    // Not idClicked(): the accessibility bus toggles a button without a click.
    connect(m_lifecycleButtons, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
        if (checked)
            Q_EMIT deletedChosen(DeletedRows(id));
    });
    return m_lifecycle;
}

SqlLine* FilterBar::createLine(QWidget* parent, const char* name, const QString& accessibleName)
{
    auto* line = new SqlLine(parent);
    line->setObjectName(QString::fromLatin1(name));
    line->setAccessibleName(accessibleName);
    connect(line, &QLineEdit::returnPressed, this, &FilterBar::apply);
    connect(line, &SqlLine::restored, this, &FilterBar::clearError);
    return line;
}

QWidget* FilterBar::createLineRow()
{
    auto* lines = new QWidget(this);
    m_where = createLine(lines, "grid.filter.where.edit", tr("Filter condition, SQL"));
    m_where->setPlaceholderText(tr("SQL condition, for example: price > 10 and name like 'A%'"));
    m_orderBy = createLine(lines, "grid.filter.order.edit", tr("Sort order, columns"));
    m_orderBy->setPlaceholderText(tr("columns"));
    auto* apply = new QToolButton(lines);
    apply->setObjectName(QStringLiteral("grid.filter.apply.button"));
    apply->setProperty("kind", QStringLiteral("button"));
    apply->setText(tr("Apply"));
    apply->setAccessibleName(tr("Apply filter condition and order"));
    connect(apply, &QToolButton::clicked, this, &FilterBar::apply);

    auto* row = new QHBoxLayout(lines);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(lineLabel(tr("&WHERE"), lines, m_where));
    row->addWidget(m_where, kWhereStretch);
    row->addWidget(lineLabel(tr("ORDER B&Y"), lines, m_orderBy));
    row->addWidget(m_orderBy, kOrderStretch);
    row->addWidget(apply);
    return lines;
}

QWidget* FilterBar::createErrorRow()
{
    m_errorRow = new QWidget(this);
    m_caret = new QLabel(QStringLiteral("^"), m_errorRow);
    m_caret->setObjectName(QStringLiteral("grid.filter.caret"));
    m_caret->setProperty("kind", QStringLiteral("error"));
    showAsCode(*m_caret, 12);
    m_error = plainLabel({}, m_errorRow);
    m_error->setObjectName(QStringLiteral("grid.filter.error"));
    m_error->setProperty("kind", QStringLiteral("error"));
    auto* before = new QLabel(tr("The rows are from the previous filter"), m_errorRow);
    before->setProperty("kind", QStringLiteral("muted"));
    auto* row = new QHBoxLayout(m_errorRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_caret);
    row->addWidget(new IconLabel(
        m_context, QStringLiteral("circle-x"), Token::StateFailedFg, kIconSize, m_errorRow));
    row->addWidget(m_error, 1);
    row->addWidget(before);
    m_errorRow->hide();
    return m_errorRow;
}

void FilterBar::apply()
{
    Q_EMIT applied(m_where->text().trimmed(), m_orderBy->text().trimmed());
}

QToolButton* FilterBar::createChipPart(QWidget* chip, const QString& name, const QString& words)
{
    auto* part = new QToolButton(chip);
    part->setObjectName(name);
    part->setProperty("kind", QStringLiteral("segment"));
    part->setFocusPolicy(Qt::StrongFocus);
    part->setToolTip(toolTipText(words));
    part->setAccessibleName(words);
    part->installEventFilter(this);
    chip->layout()->addWidget(part);
    return part;
}

// Del is a key of the page too; on a chip it means the chip.
bool FilterBar::eventFilter(QObject* watched, QEvent* event)
{
    const bool isKey
        = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (!isKey || static_cast<QKeyEvent*>(event)->key() != Qt::Key_Delete)
        return QFrame::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        Q_EMIT chipRemoved(int(m_chips.indexOf(watched->parent())));
    return true;
}

QWidget* FilterBar::createChip(const QString& text, int index)
{
    auto* chip = new QFrame(m_chipRow);
    chip->setProperty("kind", QStringLiteral("segments"));
    auto* row = new QHBoxLayout(chip);
    row->setContentsMargins(1, 1, 1, 1);
    row->setSpacing(0);
    const QString name = QStringLiteral("grid.filter.chip.%1").arg(index);
    QToolButton* change = createChipPart(chip, name, tr("Change filter %1").arg(text));
    // Letters at the ends keep signs of the text from changing sides.
    const QChar mark(layoutDirection() == Qt::LeftToRight ? 0x200E : 0x200F);
    change->setText(mark + mnemonicText(shortened(text)) + mark);
    // Many chips share the row instead of widening the window.
    change->setMinimumWidth(std::min(change->sizeHint().width(), kLeastChip));
    QToolButton* remove
        = createChipPart(chip, name + QStringLiteral(".remove"), tr("Remove filter %1").arg(text));
    remove->setIcon(m_context.icons.icon(QStringLiteral("x")));
    connect(change, &QToolButton::clicked, this, [this, index] { Q_EMIT chipChosen(index); });
    connect(remove, &QToolButton::clicked, this, [this, index] { Q_EMIT chipRemoved(index); });
    return chip;
}

void FilterBar::setChips(const QStringList& texts)
{
    for (QWidget* chip : std::as_const(m_chips)) {
        chip->hide();
        chip->setObjectName({});
        chip->deleteLater();
    }
    m_chips.clear();
    for (int i = 0; i < texts.size(); ++i) {
        m_chips.append(createChip(texts.at(i), i));
        m_chipLayout->addWidget(m_chips.last());
    }
    m_clear->setEnabled(!m_chips.isEmpty());
}

void FilterBar::setLines(const QString& where, const QString& orderBy)
{
    m_where->setApplied(where);
    m_orderBy->setApplied(orderBy);
    if (!m_where->isTyped() && !m_orderBy->isTyped())
        clearError();
}

void FilterBar::supersedeLines()
{
    m_where->supersede();
    m_orderBy->supersede();
}

void FilterBar::holdLines()
{
    m_where->hold();
    m_orderBy->hold();
}

void FilterBar::setLifecycleVisible(bool visible)
{
    m_lifecycle->setVisible(visible);
}

void FilterBar::setWordsVisible(bool visible)
{
    m_words->setVisible(visible);
}

void FilterBar::setDeleted(DeletedRows deleted)
{
    const QSignalBlocker quiet(m_lifecycleButtons);
    m_lifecycleButtons->button(int(deleted))->setChecked(true);
}

void FilterBar::showError(Line line, const QString& message, int position)
{
    m_errorLine = line;
    m_errorPosition = position;
    m_error->setText(message);
    m_where->setRefused(line == Line::Where);
    m_orderBy->setRefused(line == Line::OrderBy);
    m_errorRow->show();
    Q_EMIT refusalShown(true);
    layout()->activate(); // the caret's place depends on the width of its row
    placeCaret();
    QAccessibleEvent alert(m_error, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

// The line is set in a font of equal widths, so its caret stands under its character.
void FilterBar::placeCaret()
{
    SqlLine* line = m_errorLine == Line::Where ? m_where : m_orderBy;
    m_caret->setVisible(m_errorPosition > 0);
    if (m_errorPosition == 0)
        return;
    line->setCursorPosition(m_errorPosition - 1);
    const int x = line->mapTo(this, line->cursorRectangle().center()).x();
    const int before = std::max(0, x - layout()->contentsMargins().left());
    // The words stand where there is more room for them, before or behind the caret.
    auto* row = static_cast<QHBoxLayout*>(m_errorRow->layout());
    const bool isFar = (x > width() / 2) == (layoutDirection() == Qt::LeftToRight);
    row->setDirection(isFar ? QBoxLayout::RightToLeft : QBoxLayout::LeftToRight);
    m_error->setAlignment(Qt::AlignVCenter | (isFar ? Qt::AlignTrailing : Qt::AlignLeading));
    const int behind = std::max(0, m_errorRow->width() - before - m_caret->sizeHint().width());
    if (x > width() / 2)
        row->setContentsMargins(0, 0, behind, 0);
    else
        row->setContentsMargins(before, 0, 0, 0);
}

void FilterBar::clearError()
{
    if (m_errorRow->isHidden())
        return;
    m_errorRow->hide();
    m_where->setRefused(false);
    m_orderBy->setRefused(false);
    Q_EMIT refusalShown(false);
}

void FilterBar::focusCondition()
{
    m_where->setFocus(Qt::ShortcutFocusReason);
    m_where->selectAll();
}

}
