// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_past_dialog.h"

#include "models/receipts/version_edits.h"
#include "models/text/cell_formatter.h"
#include "models/text/hidden_characters.h"
#include "toolkit/dialog_frame.h"
#include "toolkit/named_widgets.h"
#include "toolkit/plain_text.h"

#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTreeView>
#include <QVBoxLayout>

namespace tw {

namespace {

constexpr QSize kPastSize(960, 560);
constexpr int kVersionsWidth = 440;
constexpr int kMostUnread = 12; ///< lines that the window has room for

/// Tints values that are others now, and mutes the row as it is.
class VersionDelegate final : public QStyledItemDelegate
{
public:
    VersionDelegate(const Theme& theme, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    { }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto column = VersionValues::Column(index.column());
        const bool isVersion = column == VersionValues::Column::Version;
        if (isVersion && index.data(VersionValues::DiffersRole).toBool())
            option->backgroundBrush = m_theme.color(Token::StateEdited);
        if (column == VersionValues::Column::Name
            && index.data(VersionValues::IsChangedRole).toBool())
            option->font.setBold(true);
    }

private:
    const Theme& m_theme;
};

/// "id 7"
QString rowText(const RowPastReader& reader)
{
    QStringList parts;
    for (const auto& [name, value] : reader.key()) {
        const Column* column = reader.table().find(name);
        parts.append(revealedText(name) + u' '
            + (column && !column->isMasked
                    ? revealedText(CellFormatter::display(value, *column).text)
                    : CellFormatter::masked().text));
    }
    return parts.join(QStringLiteral(", "));
}

QStringList unreadTexts(const RowPast& past)
{
    QStringList lines;
    for (const QString& source :
        past.unread.first(std::min<qsizetype>(past.unread.size(), kMostUnread)))
        lines.append(RowPastDialog::tr("Not read: %1").arg(revealedText(source)));
    if (const int more = int(past.unread.size()) - kMostUnread; more > 0)
        lines.append(more == 1
                ? RowPastDialog::tr("One more source was not read.")
                : RowPastDialog::tr("%Ln more sources were not read.", nullptr, more));
    return lines;
}

}

RowPastDialog::RowPastDialog(
    UiContext context, RowPastReader* reader, bool canRestore, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_reader(reader)
    , m_canRestore(canRestore)
{
    reader->setParent(this);
    setObjectName(QStringLiteral("past.dialog"));
    setWindowTitle(tr("Row history"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(kPastSize);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    const QString name = revealedText(reader->table().name.display());
    layout->addWidget(
        dialogHeading(tr("History of a row of %1").arg(name), rowText(*reader), this).strip);
    createBody(*layout);
    createFooter(*layout);
    connect(reader, &RowPastReader::changed, this, &RowPastDialog::showPast);
    connect(m_restore, &QPushButton::clicked, this, &RowPastDialog::restore);
    connect(m_reload, &QPushButton::clicked, reader, &RowPastReader::load);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &RowPastDialog::showCurrent);
    reader->load();
}

QTreeView* RowPastDialog::createList()
{
    auto* list = new QTreeView(this);
    list->setObjectName(QStringLiteral("past.versions.view"));
    list->setAccessibleName(tr("Versions of the row"));
    list->setModel(&m_versions);
    list->setProperty("kind", QStringLiteral("list"));
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setAllColumnsShowFocus(true);
    list->header()->setProperty("kind", QStringLiteral("plain"));
    list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    return list;
}

QTableView* RowPastDialog::createValues()
{
    auto* table = new QTableView(this);
    table->setObjectName(QStringLiteral("past.values.view"));
    table->setAccessibleName(tr("The version and the row as it is now"));
    table->setModel(&m_values);
    table->setItemDelegate(new VersionDelegate(m_context.theme, table));
    table->setProperty("kind", QStringLiteral("list"));
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(m_context.theme.rowHeight());
    table->horizontalHeader()->setProperty("kind", QStringLiteral("plain"));
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    return table;
}

void RowPastDialog::createBody(QBoxLayout& layout)
{
    m_list = createList();
    m_table = createValues();
    m_body = new QSplitter(this);
    m_body->addWidget(m_list);
    m_body->addWidget(m_table);
    m_body->setStretchFactor(1, 1);
    m_body->setSizes({kVersionsWidth, kPastSize.width() - kVersionsWidth});
    m_empty = plainLabel({}, this);
    m_empty->setObjectName(QStringLiteral("past.empty.label"));
    m_empty->setProperty("kind", QStringLiteral("muted"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(20);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_body);
    m_stack->addWidget(m_empty);
    m_note = plainLabel({}, this);
    m_note->setObjectName(QStringLiteral("past.note.label"));
    m_note->setProperty("kind", QStringLiteral("muted"));
    m_note->setContentsMargins(20, 8, 20, 8);
    layout.addWidget(m_stack, 1);
    layout.addWidget(m_note);
}

void RowPastDialog::createFooter(QBoxLayout& layout)
{
    m_progress = dialogProgress(tr("Reading"), this);
    m_progress->setRange(0, 0);
    const auto [footer, row] = dialogFooterStrip(this);
    m_reload = namedButton("past.reload.button", tr("&Read again"), footer);
    m_restore = namedButton("past.restore.button", tr("Re&store this version"), footer);
    m_restore->setToolTip(toolTipText(
        tr("Stages the values of the version as edits of the row, which are saved or taken back as "
           "any others. The key stays as it is.")));
    m_restore->setVisible(m_canRestore);
    auto* close = namedButton("past.close.button", tr("&Close"), footer);
    close->setProperty("kind", QStringLiteral("primary"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    row->addStretch(1);
    row->addWidget(m_reload);
    row->addWidget(m_restore);
    row->addWidget(close);
    layout.addWidget(m_progress);
    layout.addWidget(footer);
}

void RowPastDialog::showPast()
{
    const bool isLoading = m_reader->isLoading();
    m_progress->setVisible(isLoading);
    m_reload->setEnabled(!isLoading);
    if (!isLoading)
        m_versions.setVersions(m_reader->past().versions);
    const bool isEmpty = m_versions.rowCount() == 0;
    m_empty->setText(emptyText());
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget*>(m_empty) : m_body);
    const QString note = isLoading ? QString() : noteOf();
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    if (isLoading || isEmpty) {
        m_restore->setEnabled(false);
        return;
    }
    m_list->setCurrentIndex(m_versions.index(0, 0));
    m_list->setFocus();
    showCurrent();
}

void RowPastDialog::showCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    m_restore->setEnabled(!editsOfCurrent().isEmpty());
    if (!current.isValid())
        return m_values.clear();
    m_values.setVersion(m_reader->table(), m_versions.at(current.row()), m_reader->past().present);
    m_table->setCurrentIndex(m_values.index(0, 0));
}

ColumnValues RowPastDialog::editsOfCurrent() const
{
    const QModelIndex current = m_list->currentIndex();
    if (!m_canRestore || m_reader->isLoading() || !current.isValid())
        return {};
    return versionEdits(m_reader->table(), m_versions.at(current.row()), m_reader->past().present);
}

void RowPastDialog::restore()
{
    Q_EMIT restoreRequested(editsOfCurrent(), *m_reader->past().present);
    accept();
}

QString RowPastDialog::noteOf() const
{
    QStringList lines;
    const RowPast& past = m_reader->past();
    if (m_reader->error() && m_versions.rowCount() > 0)
        lines.append(tr("Could not be read again: %1").arg(m_reader->error()->toText()));
    else if (!m_reader->error() && !past.present)
        lines.append(tr("There is no such row any more."));
    if (past.isCut)
        lines.append(tr("There are more versions than are shown."));
    return (lines + unreadTexts(past)).join(u'\n');
}

QString RowPastDialog::emptyText() const
{
    if (m_reader->isLoading())
        return tr("Reading…");
    if (m_reader->error())
        return m_reader->error()->toText();
    return tr("Nothing is known of earlier versions of this row. They are found in receipts of "
              "saves from this computer, in copies that a table keeps of its rows, and in audit "
              "tables.");
}

}
