// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "colour_rules_dialog.h"

#include "cells/state_look.h"
#include "toolkit/dialog_frame.h"
#include "toolkit/named_widgets.h"
#include "toolkit/plain_text.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>

namespace tw {

namespace {

constexpr QSize kColourRulesDialogSize(520, 560);
constexpr QSize kSwatch(20, 16);
constexpr int kSwatchMark = 3;

QString ruleText(const ColourRule& rule)
{
    const QString colour = ruleColourWords(rule.colour);
    return rule.wholeRow ? ColourRulesDialog::tr("%1: %2, the whole row").arg(rule.words(), colour)
                         : ColourRulesDialog::tr("%1: %2").arg(rule.words(), colour);
}

}

ColourRulesDialog::ColourRulesDialog(
    UiContext context, const Table& table, QList<ColourRule> rules, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_rules(std::move(rules))
    , m_fields(this, ruleOperatorsFor, ConditionFields::Tester::Window)
    , m_entries(
          QStringLiteral("colours"), tr("Rules; the first one that matches sets the colour"), this)
{
    setObjectName(QStringLiteral("colours.dialog"));
    setWindowTitle(tr("Colours in %1").arg(table.name.name));
    setAttribute(Qt::WA_DeleteOnClose);
    createWidgets();
    createLayout();
    m_fields.addColumns({}, table);
    m_fields.setColumn({});
    showRules(-1);
    resize(kColourRulesDialogSize);
}

void ColourRulesDialog::createWidgets()
{
    m_entries.list()->setIconSize(kSwatch);
    m_colour = namedComboBox("colours.colour.combo", tr("Colour"), this);
    m_colour->setIconSize(kSwatch);
    for (int colour = 0; colour < kRuleColours; ++colour)
        m_colour->addItem(swatch(RuleColour(colour)), ruleColourWords(RuleColour(colour)));
    m_extent = namedComboBox("colours.extent.combo", tr("What is coloured"), this);
    m_extent->addItems({tr("The cell"), tr("The whole row")});
    connect(&m_entries, &OrderedEntries::chosen, this, &ColourRulesDialog::showRule);
    connect(
        &m_entries, &OrderedEntries::addRequested, this, [this] { apply(int(m_rules.size())); });
    connect(&m_entries, &OrderedEntries::replaceRequested, this, &ColourRulesDialog::apply);
    connect(&m_entries, &OrderedEntries::removeRequested, this, &ColourRulesDialog::remove);
    connect(&m_entries, &OrderedEntries::swapRequested, this, &ColourRulesDialog::swap);
}

void ColourRulesDialog::createLayout()
{
    auto* form = new QFormLayout;
    form->setSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_fields.addTo(form);
    form->addRow(tr("Co&lour"), m_colour);
    form->addRow(tr("&Paint"), m_extent);
    QLabel* order = plainLabel(tr("The first rule that matches sets the colour."), this);
    order->setProperty("kind", QStringLiteral("muted"));
    QLabel* note = plainLabel(tr("Rules apply to the rows shown, without asking the server. Dates "
                                 "and times are compared as they are written."),
        this);
    note->setProperty("kind", QStringLiteral("muted"));
    auto* apply = new QPushButton(tr("&Use these colours"), this);
    apply->setObjectName(QStringLiteral("colours.apply.button"));
    apply->setAutoDefault(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(order);
    layout->addWidget(m_entries.list(), 1);
    layout->addLayout(form);
    layout->addLayout(m_entries.createButtons(tr("&Add rule"), tr("&Replace rule")));
    layout->addWidget(note);
    layout->addLayout(dialogFooter(apply, this));
    connect(apply, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen(m_rules);
        accept();
    });
}

QIcon ColourRulesDialog::swatch(RuleColour colour) const
{
    QPixmap pixmap(kSwatch * devicePixelRatioF());
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    pixmap.fill(m_context.theme.color(groundOf(colour)));
    QPainter painter(&pixmap);
    painter.fillRect(0, 0, kSwatchMark, kSwatch.height(), m_context.theme.color(markOf(colour)));
    painter.setPen(m_context.theme.color(Token::LineControl));
    painter.drawRect(QRectF(QPointF(0.5, 0.5), QSizeF(kSwatch) - QSizeF(1, 1)));
    return pixmap;
}

void ColourRulesDialog::showRules(int current)
{
    QList<OrderedEntries::Entry> entries;
    for (const ColourRule& rule : std::as_const(m_rules))
        entries.append({ruleText(rule), swatch(rule.colour)});
    m_entries.show(entries, current);
}

void ColourRulesDialog::showRule(int index)
{
    const ColourRule& rule = m_rules.at(index);
    if (!m_fields.setCondition(rule.condition))
        m_fields.showProblem(tr("This rule uses a column or a value that no longer exists."));
    m_colour->setCurrentIndex(int(rule.colour));
    m_extent->setCurrentIndex(rule.wholeRow ? 1 : 0);
}

std::optional<ColourRule> ColourRulesDialog::typedRule()
{
    const Result<Filter> filter = m_fields.filter();
    if (!filter) {
        m_fields.showProblem(filter.error().message);
        return std::nullopt;
    }
    m_fields.showProblem({});
    return ColourRule{
        filter->leaf(), RuleColour(m_colour->currentIndex()), m_extent->currentIndex() == 1};
}

void ColourRulesDialog::apply(int index)
{
    const std::optional<ColourRule> rule = typedRule();
    if (!rule)
        return;
    if (index < m_rules.size())
        m_rules[index] = *rule;
    else
        m_rules.append(*rule);
    showRules(index);
}

void ColourRulesDialog::remove(int index)
{
    m_rules.removeAt(index);
    showRules(std::min(index, int(m_rules.size()) - 1));
}

void ColourRulesDialog::swap(int index, int with)
{
    m_rules.swapItemsAt(index, with);
    showRules(with);
}

}
