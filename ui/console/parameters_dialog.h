// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/values/value.h>

#include <QDialog>
#include <QHash>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace tw {

/// Asks for the values of parameters. Deletes itself.
class ParametersDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `values` are those of before.
    ParametersDialog(const QStringList& names, const QHash<QString, Value>& values,
        const QString& action, QWidget* parent);

    /// The entered values, by name.
    [[nodiscard]] QHash<QString, Value> values() const;

private:
    enum class Kind
    {
        Text,
        Number,
        Null
    };

    struct Field
    {
        QString name;
        QLineEdit* text;
        QComboBox* kind;
    };

    void addField(QFormLayout& form, const QString& name, const Value& value);

    QList<Field> m_fields;
};

}
