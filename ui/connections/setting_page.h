// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "setting_field.h"

#include <QScrollArea>

class QFormLayout;

namespace tw {

/// A page of settings in rows, of which those of the draft's engine are shown.
class SettingPage : public QScrollArea
{
    Q_OBJECT

public:
    /// `area` is what its widgets are named after; the draft must outlive the page.
    SettingPage(ProfileDraft& draft, QString area, QWidget* parent = nullptr);

    void addSettings(const QStringList& keys); ///< rows in this order; keys of known settings
    SettingField* addSetting(const QString& key); ///< a row; a key of a known setting

    /// A row of another kind; it stays whatever the engine is.
    void addRow(const QString& label, QWidget* field);

    /// A sentence over the whole width.
    QLabel* addNote(const QString& text);

protected:
    [[nodiscard]] ProfileDraft& draft() const { return m_draft; }
    [[nodiscard]] QFormLayout& form() const { return *m_form; }

private:
    void addLabelled(const QString& label, QWidget* field, QWidget* buddy);
    void showEngine();

    ProfileDraft& m_draft;
    QString m_area;
    QFormLayout* m_form = nullptr;
    QList<SettingField*> m_fields;
};

}
