// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rows/result_model.h"
#include "toolkit/context.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>

#include <functional>

class QLabel;

namespace tw {

class CalendarCard;

/// What every cell editor can do, whichever widget it is. It belongs to the row it was opened for,
/// by identity, and keeps what was typed until it is staged or given up.
class CellEditor
{
public:
    /// What is longer is not edited in place.
    static constexpr qsizetype kLongestEdited = 1 << 20;

    CellEditor(QWidget& widget, UiContext context);
    virtual ~CellEditor();
    CellEditor(const CellEditor&) = delete;
    CellEditor& operator=(const CellEditor&) = delete;

    virtual void load(const Value& value, const Column& column) = 0; ///< shows a value, untouched

    /// What stands in it while it is empty because the value is left to the server; before load().
    void setUnset(const QString& text) { m_unset = text; }

    /// What ResultModel::setData() is to be given: text, or a tw::Value.
    [[nodiscard]] virtual QVariant result() const = 0;

    /// Stops showing all of the text as about to be replaced.
    virtual void placeCursorAtEnd() = 0;

    /// Where it lies; `cell` and `area` in the coordinates of the viewport.
    virtual void place(const QRect& cell, const QRect& area) = 0;

    /// False as long as nothing was typed: leaving it then stages nothing.
    [[nodiscard]] bool isTouched() const { return m_isTouched; }

    /// result() once something was typed that stands for itself; invalid before.
    [[nodiscard]] QVariant typed() const
    {
        return m_isTouched && !isUndecided() ? result() : QVariant();
    }

    /// Tells while somebody types why the input could not be taken; an empty text: it can.
    using Check = std::function<QString(const QVariant& input)>;

    /// Asked after each change of the text.
    void setCheck(Check check) { m_check = std::move(check); }

    /// Keeps the text and says beneath it why it cannot be taken.
    void refuse(const QString& reason);
    void clearRefusal(); ///< takes the reason away

    /// Keeps a text that cannot be taken.
    [[nodiscard]] bool isRefused() const { return m_isRefused; }

    /// Where the reason of a refusal is shown, above all else; by default the parent.
    void setNoteArea(QWidget* area) { m_noteArea = area; }

    /// True when a key is for the editor alone and goes no further.
    [[nodiscard]] virtual bool handleKey(const QKeyEvent& /*event*/) { return false; }

    /// While true, a list of values stands over it, and the focus comes back when that is gone.
    [[nodiscard]] virtual bool isChoosing() const { return false; }

    void setRow(const RowKey& row) { m_row = row; } ///< the one it was opened for
    [[nodiscard]] const RowKey& row() const { return m_row; } ///< the one it was opened for

protected:
    void touch();

    /// What stands in an empty editor, so that NULL does not look like ''.
    [[nodiscard]] QString placeholder(const Value& value) const;
    virtual void showRefused(bool refused) = 0;

    /// While true, what is typed may still become something else, and nothing is said about it.
    [[nodiscard]] virtual bool isUndecided() const { return false; }
    [[nodiscard]] QString problemOf(const QVariant& input) const
    {
        return m_check ? m_check(input) : QString();
    }
    [[nodiscard]] const UiContext& context() const { return m_context; }

private:
    QWidget& m_widget;
    UiContext m_context;
    RowKey m_row;
    void showNote(const QString& reason);

    Check m_check;
    QString m_unset;
    bool m_isTouched = false;
    bool m_isRefused = false;
    QWidget* m_noteArea = nullptr;
    QPointer<QLabel> m_note;
};

/// One line of text: numbers, dates, names. Alt+Down and a button open a calendar where there is a
/// date, Ctrl+Space the values that other rows have.
class LineCellEditor : public QLineEdit, public CellEditor
{
    Q_OBJECT

public:
    LineCellEditor(UiContext context, QWidget* parent);
    ~LineCellEditor() override;

    void load(const Value& value, const Column& column) override;
    [[nodiscard]] QVariant result() const override { return text(); }
    void placeCursorAtEnd() override;
    void place(const QRect& cell, const QRect& area) override;

    /// What Ctrl+Space offers; asked for then.
    void setCompletions(std::function<QStringList()> completions)
    {
        m_completions = std::move(completions);
    }
    [[nodiscard]] bool handleKey(const QKeyEvent& event) override; ///< while a calendar is open
    [[nodiscard]] bool isChoosing() const override { return m_isChoosing; }
    bool eventFilter(QObject* watched, QEvent* event) override; ///< of the list of values

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void showRefused(bool refused) override;

private:
    void addCalendarButton();
    void toggleCalendar();
    void take(QDate date);
    void showCompletions();
    void endChoosing();

    std::function<QStringList()> m_completions;
    bool m_isChoosing = false;
    QAction* m_calendarButton = nullptr; ///< null: no date is edited
    QPointer<CalendarCard> m_calendar; ///< null while it is closed; ends with this editor
};

/// Several lines in a box over the grid; line ends stay what they were.
class TextCellEditor final : public QPlainTextEdit, public CellEditor
{
    Q_OBJECT

public:
    TextCellEditor(UiContext context, QWidget* parent);

    void load(const Value& value, const Column& column) override;
    [[nodiscard]] QVariant result() const override;
    void placeCursorAtEnd() override;
    void place(const QRect& cell, const QRect& area) override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showRefused(bool refused) override;

private:
    QString m_lineEnd;
    bool m_isLoading = false;
};

/// One of the values of an enum, or NULL where that is allowed.
class ChoiceCellEditor final : public QComboBox, public CellEditor
{
    Q_OBJECT

public:
    ChoiceCellEditor(UiContext context, QWidget* parent);

    void load(const Value& value, const Column& column) override;
    [[nodiscard]] QVariant result() const override;
    void placeCursorAtEnd() override { }
    void place(const QRect& cell, const QRect& area) override;

protected:
    void showRefused(bool refused) override;
};

/// Whether one line is too little for a value of that column.
[[nodiscard]] bool needsLines(const Value& value, const Column& column);

/// The editor for a value of that column. Booleans have none: they are check boxes.
[[nodiscard]] QWidget* makeCellEditor(
    UiContext context, const Value& value, const Column& column, QWidget* parent);

}
