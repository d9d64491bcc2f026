// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences_dialog.h"

#include "preference_row.h"
#include "shortcut_page.h"
#include "theme/fonts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace tw {

namespace {

constexpr QSize kPreferencesDialogSize(800, 560);
constexpr int kListWidth = 170;

}

PreferencesDialog::PreferencesDialog(
    UiContext context, Preferences& preferences, const Actions& actions, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_preferences(preferences)
    , m_actions(actions)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_pages(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("preferences.dialog"));
    setWindowTitle(tr("Preferences"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(kPreferencesDialogSize);
    m_search->setObjectName(QStringLiteral("preferences.search.edit"));
    m_search->setAccessibleName(tr("Search preferences"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("preferences.sections.list"));
    m_list->setAccessibleName(tr("Sections"));
    m_list->setProperty("kind", QStringLiteral("sections"));
    m_list->setFixedWidth(kListWidth);
    createPages();
    createLayout();
    connect(m_search, &QLineEdit::textChanged, this, &PreferencesDialog::search);
    connect(m_list, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    m_list->setCurrentRow(0);
}

void PreferencesDialog::createPages()
{
    for (const auto& [id, title] : {std::pair{PreferenceSection::General, tr("General")},
             std::pair{PreferenceSection::Appearance, tr("Appearance")}}) {
        Section section{title, {}};
        m_pages->addWidget(createPage(section, id));
        m_sections.append(section);
    }
    m_shortcuts = new ShortcutPage(m_actions, m_preferences, this);
    m_pages->addWidget(m_shortcuts);
    m_sections.append({tr("Shortcuts"), {}});
    for (const Section& section : m_sections)
        m_list->addItem(section.title);
}

QWidget* PreferencesDialog::createPage(Section& section, PreferenceSection id)
{
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    auto* title = new QLabel(section.title, page);
    title->setFont(uiFont(15, QFont::DemiBold));
    layout->addWidget(title);
    for (const PreferenceSpec& spec : Preferences::specs()) {
        if (spec.section != id)
            continue;
        section.rows.append(new PreferenceRow(m_context, spec, m_preferences, page));
        layout->addWidget(section.rows.constLast());
    }
    layout->addStretch();
    return page;
}

void PreferencesDialog::createLayout()
{
    auto* close = new QPushButton(tr("&Close"), this);
    close->setObjectName(QStringLiteral("preferences.close.button"));
    close->setAccessibleName(tr("Close"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    m_search->setFixedWidth(kListWidth);
    left->addWidget(m_search);
    left->addWidget(m_list, 1);
    auto* body = new QHBoxLayout;
    body->setSpacing(20);
    body->addLayout(left);
    body->addWidget(m_pages, 1);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(16);
    layout->addLayout(body, 1);
    layout->addLayout(buttons);
    m_search->setFocus();
}

/// Leaves what holds the text; the page of keys holds whatever its own filter finds.
void PreferencesDialog::search(const QString& text)
{
    int first = -1;
    for (int index = 0; index < m_sections.size(); ++index) {
        const Section& section = m_sections.at(index);
        bool isWanted = section.rows.isEmpty();
        for (PreferenceRow* row : section.rows) {
            const bool matches = row->matches(text);
            row->setVisible(matches);
            isWanted |= matches;
        }
        m_list->setRowHidden(index, !isWanted);
        if (isWanted && first < 0)
            first = index;
    }
    m_shortcuts->setFilter(text);
    m_list->setCurrentRow(first);
}

void PreferencesDialog::showShortcuts()
{
    m_list->setCurrentRow(int(m_sections.size()) - 1);
    m_shortcuts->setFocus();
}

}
