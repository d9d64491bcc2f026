// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/structure/table_draft.h>

#include <QDialog>

#include <functional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace tw {

/// Asks for a new key, constraint or index of a table. Its definition is written from what is
/// chosen, and can be edited. Accepted means rule(). Deletes itself when closed.
class RuleDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Kind
    {
        Unique,
        PrimaryKey,
        Check,
        ForeignKey,
        Index
    };
    /// Quotes a name for the engine.
    using Quote = std::function<QString(const QString& name)>;

    RuleDialog(const TableDraft& draft, Kind kind, Quote quote, QWidget* parent);

    [[nodiscard]] RuleDraft rule() const;

private:
    void createWidgets(const TableDraft& draft, Kind kind);
    void createLayout();
    void refresh();
    void updateButton();
    [[nodiscard]] Kind kind() const;
    [[nodiscard]] QStringList chosen() const;
    [[nodiscard]] QString quoted(const QStringList& names) const;
    [[nodiscard]] QString definition() const;
    [[nodiscard]] QString proposedName() const;

    Quote m_quote;
    QString m_table;
    QStringList m_taken; ///< names of rules
    QComboBox* m_kind = nullptr;
    QFormLayout* m_form = nullptr;
    QListWidget* m_columns = nullptr;
    QLineEdit* m_expression = nullptr;
    QLineEdit* m_target = nullptr;
    QLineEdit* m_targetColumns = nullptr;
    QComboBox* m_onDelete = nullptr;
    QCheckBox* m_isUnique = nullptr;
    QLineEdit* m_where = nullptr;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_definition = nullptr;
    QPushButton* m_add = nullptr;
    bool m_isNamed = false; ///< by the person
};

}
