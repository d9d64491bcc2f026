// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "toolkit/context.h"

#include <tuplewright/query/filter.h>
#include <tuplewright/schema/column.h>

#include <QWidget>

namespace tw {

/// A way to see and change a value by its parts. Speaks the server's text; what a person did not
/// change keeps its bytes.
class ValueView : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// False when it cannot show this text, and then nothing changes. An empty text is no value
    /// yet.
    [[nodiscard]] virtual bool setText(const QByteArray& text) = 0;
    [[nodiscard]] virtual QByteArray text() const = 0;
    virtual void setReadOnly(bool readOnly) = 0;

    /// Offers to keep only the rows with the same value at the same place, of what is a value of
    /// that column. Ways that know no places ignore it.
    virtual void offerFilter(const QString& /*column*/) { }

Q_SIGNALS:
    void changed(); ///< by a person
    void filterRequested(const tw::FilterCondition& condition);
};

struct TitledView
{
    QString title;
    ValueView* view = nullptr;
};

/// The ways for values of that column, the best first; those that cannot show `text` are left out.
[[nodiscard]] QList<TitledView> makeValueViews(
    UiContext context, const Column& column, const QByteArray& text, QWidget* parent);

}
