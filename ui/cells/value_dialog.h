// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "toolkit/context.h"

#include <tuplewright/base/result.h>
#include <tuplewright/query/filter.h>
#include <tuplewright/schema/column.h>

#include <QDialog>

#include <functional>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;

namespace tw {

class ValueView;

/// One value in a window of its own: text as it is with its line ends, JSON that is checked and not
/// reformatted, and by its parts where its type has some; bytes as hexadecimal digits or a file. A
/// value that nobody touched is not given back. Deletes itself when closed.
class ValueDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `stored` tells how the engine stores the cell.
    ValueDialog(UiContext context, const Column& column, const Value& value, const Value& stored,
        bool isEditable, QWidget* parent);

    /// Lets rows be filtered by parts of the value, which ends in filterRequested(). The window
    /// closes then, unless something was changed in it.
    void offerFilter();

    /// What stands in place of a value that is left to the server.
    void setUnset(const QString& text);

    using Step = std::function<Result<void>(const Value&)>;

    /// `check` says what is wrong with a value while it is typed, `take` stages it. A value that is
    /// not taken stays in the window.
    void setTarget(Step check, Step take);

    /// What was typed so far, as ResultModel::setData() takes it; invalid: nothing.
    [[nodiscard]] QVariant draft() const;

Q_SIGNALS:
    void filterRequested(const tw::FilterCondition& condition); ///< by a part of the value

private:
    void createWidgets(UiContext context, bool isEditable);
    void createLayout(bool isEditable);
    QWidget* createFileRow(bool isEditable);
    void createViews(UiContext context, bool isEditable);
    QWidget* createUuidRow();
    void onTextChanged();
    void onViewChanged(const ValueView& view);
    void onTabChanged(int index);
    void loadFile();
    void saveFile();
    void finish();
    void showNote(const QString& text, bool isError);
    [[nodiscard]] bool isBytes() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] Result<Value> value() const;
    [[nodiscard]] Result<Value> typed() const;

    Step m_check;
    Step m_take;
    Column m_column;
    Value m_value;
    Value m_stored;
    QString m_lineEnd;
    bool m_isTouched = false;
    QTabWidget* m_tabs = nullptr;
    QPlainTextEdit* m_text = nullptr;
    QLabel* m_note = nullptr;
    QPushButton* m_keep = nullptr;
};

}
