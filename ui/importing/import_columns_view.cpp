// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_columns_view.h"

#include "models/importing/import_controller.h"
#include "models/text/hidden_characters.h"
#include "toolkit/header_widths.h"
#include "toolkit/named_widgets.h"
#include "toolkit/plain_text.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace tw {

namespace {

constexpr int kFieldWidth = 140;
constexpr int kSampleWidth = 170;
constexpr int kTargetWidth = 170;
constexpr int kNarrow = 80; ///< columns of the preview, at least and at most
constexpr int kWide = 260;

/// Shows values whole, unless they are very long.
void fitColumns(QTableView& view)
{
    view.resizeColumnsToContents();
    QHeaderView& header = *view.horizontalHeader();
    for (int column = 0; column < header.count(); ++column)
        header.resizeSection(column, std::clamp(header.sectionSize(column), kNarrow, kWide));
}

/// Mutes what is beside the point.
class TextDelegate : public QStyledItemDelegate
{
public:
    TextDelegate(const Theme& theme, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    { }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (!index.data(ImportMutedRole).toBool())
            return;
        for (const auto role : {QPalette::Text, QPalette::HighlightedText})
            option->palette.setColor(role, m_theme.color(Token::TextMuted));
    }

private:
    const Theme& m_theme;
};

/// Chooses the column of a field: from those of the table, or by a new name.
class TargetDelegate final : public TextDelegate
{
public:
    TargetDelegate(UiContext context, const ImportMappingModel& mapping, QObject* parent)
        : TextDelegate(context.theme, parent)
        , m_context(context)
        , m_mapping(mapping)
    { }

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override
    {
        const QString name = ImportColumnsView::tr("Column of %1")
                                 .arg(revealedText(index.siblingAtColumn(0).data().toString()));
        const QStringList columns = m_mapping.columns();
        if (columns.isEmpty())
            return namedLineEdit("import.column.edit", name, parent);
        Q_UNUSED(option)
        auto* combo = namedComboBox("import.column.combo", name, parent);
        combo->addItem(ImportColumnsView::tr("(leave out)"), QString());
        for (const QString& column : columns)
            combo->addItem(revealedText(column), column);
        connect(combo, &QComboBox::activated, this, [this, combo] {
            auto* self = const_cast<TargetDelegate*>(
                this); // NOLINT(cppcoreguidelines-pro-type-const-cast): Qt makes editors const
            Q_EMIT self->commitData(combo);
            Q_EMIT self->closeEditor(combo);
        });
        return combo;
    }

    void setEditorData(QWidget* editor, const QModelIndex& index) const override
    {
        const QString column = index.data(Qt::EditRole).toString();
        if (auto* combo = qobject_cast<QComboBox*>(editor))
            combo->setCurrentIndex(std::max(0, combo->findData(column)));
        else if (auto* edit = qobject_cast<QLineEdit*>(editor))
            edit->setText(column);
    }

    void setModelData(
        QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override
    {
        if (const auto* combo = qobject_cast<QComboBox*>(editor))
            model->setData(index, combo->currentData(), Qt::EditRole);
        else if (const auto* edit = qobject_cast<QLineEdit*>(editor))
            model->setData(index, edit->text().trimmed(), Qt::EditRole);
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        TextDelegate::initStyleOption(option, index);
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationPosition = QStyleOptionViewItem::Right;
        option->icon = m_context.icons.icon(QStringLiteral("chevron-down"));
        option->decorationSize = QSize(kChevron, kChevron);
    }

private:
    static constexpr int kChevron = 12;

    UiContext m_context;
    const ImportMappingModel& m_mapping;
};

}

QTableView* importTableView(
    const char* name, const QString& accessibleName, UiContext context, QWidget* parent)
{
    auto* view = new QTableView(parent);
    view->setObjectName(QString::fromLatin1(name));
    view->setAccessibleName(accessibleName);
    view->setProperty("kind", QStringLiteral("list"));
    view->setItemDelegate(new TextDelegate(context.theme, view));
    view->setShowGrid(false);
    view->setTabKeyNavigation(false);
    view->setWordWrap(false);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(context.theme.rowHeight());
    view->horizontalHeader()->setProperty("kind", QStringLiteral("plain"));
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return view;
}

ImportColumnsView::ImportColumnsView(UiContext context, ImportController& import, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_import(import)
    , m_script(plainLabel(
          tr("A script says itself what it writes. All of it is one transaction: COMMIT and BEGIN "
             "in it are left out, and it leaves no receipt to undo it by."),
          this))
    , m_rows(new QWidget(this))
{
    m_script->setObjectName(QStringLiteral("import.script.label"));
    m_script->setContentsMargins(16, 16, 16, 16);
    m_script->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    auto* rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    createMapping(*rows);
    createPreview(*rows);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_script, 1);
    layout->addWidget(m_rows, 1);
    refresh();
}

void ImportColumnsView::createMapping(QBoxLayout& layout)
{
    auto* label = new QLabel(tr("C&olumns"), m_rows);
    label->setContentsMargins(12, 12, 12, 8);
    m_mapping = importTableView("import.mapping.view", tr("Columns"), m_context, m_rows);
    m_mapping->setModel(&m_import.mapping());
    m_mapping->setItemDelegateForColumn(int(ImportMappingModel::Column::Target),
        new TargetDelegate(m_context, m_import.mapping(), m_mapping));
    m_mapping->setEditTriggers(
        QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    QHeaderView& header = *m_mapping->horizontalHeader();
    header.resizeSection(int(ImportMappingModel::Column::Field), kFieldWidth);
    header.resizeSection(int(ImportMappingModel::Column::Sample), kSampleWidth);
    header.resizeSection(int(ImportMappingModel::Column::Target), kTargetWidth);
    header.setStretchLastSection(true);
    fitTitles(header);
    label->setBuddy(m_mapping);
    connect(m_mapping, &QTableView::clicked, this, &ImportColumnsView::editByMouse);
    layout.addWidget(label);
    layout.addWidget(m_mapping, 3);
}

void ImportColumnsView::createPreview(QBoxLayout& layout)
{
    m_previewLabel = new QLabel(tr("First rows as they would be &stored"), m_rows);
    m_previewLabel->setContentsMargins(12, 12, 12, 8);
    m_preview = importTableView(
        "import.preview.view", tr("First rows as they would be stored"), m_context, m_rows);
    m_preview->setModel(&m_import.preview());
    connect(&m_import.preview(), &QAbstractItemModel::modelReset, m_preview,
        [view = m_preview] { fitColumns(*view); });
    m_previewLabel->setBuddy(m_preview);
    layout.addWidget(m_previewLabel);
    layout.addWidget(m_preview, 2);
}

void ImportColumnsView::setPreviewShown(bool shown)
{
    m_previewLabel->setVisible(shown);
    m_preview->setVisible(shown);
}

/// One click opens the choice, as in a field.
void ImportColumnsView::editByMouse(const QModelIndex& index)
{
    if (ImportMappingModel::Column(index.column()) != ImportMappingModel::Column::Target)
        return;
    m_mapping->edit(index);
    if (auto* combo = qobject_cast<QComboBox*>(m_mapping->indexWidget(index)))
        combo->showPopup();
}

void ImportColumnsView::refresh()
{
    const bool isScript = m_import.sight() && m_import.sight()->isScript;
    m_script->setVisible(isScript);
    m_rows->setVisible(!isScript);
    const QModelIndex first = m_import.mapping().index(0, int(ImportMappingModel::Column::Target));
    if (!m_mapping->currentIndex().isValid() && first.isValid())
        m_mapping->setCurrentIndex(first);
}

}
