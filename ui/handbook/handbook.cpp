// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "handbook.h"

#include <QFile>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QTextBrowser>

namespace tw {

namespace {

constexpr QSize kSize(860, 620);
constexpr int kListWidth = 200;

QString textOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString titleOf(const QString& text)
{
    return text.section(u'\n', 0, 0).mid(2); // behind "# "
}

}

QStringList Handbook::pages()
{
    QStringList paths;
    for (const char* page : {"start", "rows", "editing", "console", "connections", "window"})
        paths.append(QStringLiteral(":/handbook/%1.md").arg(QLatin1StringView(page)));
    return paths;
}

Handbook::Handbook(QWidget* parent)
    : QDialog(parent)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_page(new QTextBrowser(this))
{
    setObjectName(QStringLiteral("handbook.dialog"));
    setWindowTitle(tr("Handbook"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(kSize);
    m_search->setObjectName(QStringLiteral("handbook.search.edit"));
    m_search->setAccessibleName(tr("Search the handbook"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("handbook.pages.list"));
    m_list->setAccessibleName(tr("Pages"));
    m_list->setProperty("kind", QStringLiteral("sections"));
    m_page->setObjectName(QStringLiteral("handbook.page.view"));
    m_page->setAccessibleName(tr("Page"));
    m_page->setOpenLinks(false);
    m_page->document()->setDocumentMargin(16);
    for (const QString& path : pages()) {
        m_texts.append(textOf(path));
        m_list->addItem(titleOf(m_texts.constLast()));
    }
    createLayout();
    connect(m_search, &QLineEdit::textChanged, this, &Handbook::search);
    connect(m_list, &QListWidget::currentRowChanged, this, &Handbook::show);
    m_list->setCurrentRow(0);
}

void Handbook::createLayout()
{
    m_search->setFixedWidth(kListWidth);
    m_list->setFixedWidth(kListWidth);
    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(m_search);
    left->addWidget(m_list, 1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(16);
    layout->addLayout(left);
    layout->addWidget(m_page, 1);
    m_search->setFocus();
}

void Handbook::show(int row)
{
    if (row < 0 || row >= m_texts.size())
        return;
    // The program's own pages; nothing of a server or a file ever comes here.
    m_page->setMarkdown(m_texts.at(row));
    if (!m_search->text().isEmpty())
        m_page->find(m_search->text());
}

/// Leaves the pages that hold the text and marks its first place.
void Handbook::search(const QString& text)
{
    int first = -1;
    for (int row = 0; row < m_texts.size(); ++row) {
        const bool holds = m_texts.at(row).contains(text, Qt::CaseInsensitive);
        m_list->setRowHidden(row, !holds);
        if (holds && first < 0)
            first = row;
    }
    const int current = m_list->currentRow();
    if (first >= 0 && (current < 0 || m_list->isRowHidden(current)))
        m_list->setCurrentRow(first);
    else
        show(current);
}

}
