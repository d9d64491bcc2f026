// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuplewright/profiles/profile_store.h>
#include <tuplewright/receipts/receipt_store.h>

#include <QHash>
#include <QObject>

#include <functional>
#include <memory>

namespace tw {

/// Whether the saves of a connection leave receipts: as its profile says, but in production only
/// after a person was asked, once. Lives in the GUI thread and never blocks it for longer than the
/// file of profiles takes to be written.
class ReceiptPolicy final : public QObject
{
    Q_OBJECT

public:
    /// The profile as it is after the answer, and where its saves leave receipts (null: nowhere).
    using Decided = std::function<void(
        const ConnectionProfile& profile, const std::shared_ptr<const ReceiptBook>& book)>;

    /// `profiles` is where the answer of a stored profile is kept.
    explicit ReceiptPolicy(ProfileStore profiles, QObject* parent = nullptr);

    /// Where receipts lie from now on. Without this, no save leaves any.
    void keepIn(std::shared_ptr<const ReceiptBook> book) { m_book = std::move(book); }

    /// Those that were left before, also where none are kept any more.
    [[nodiscard]] ReceiptStore store() const;

    /// Calls `decided` at once, or after answer() where questionNeeded() was emitted.
    void decide(const ConnectionProfile& profile, bool isStored, Decided decided);

    /// Answers the question about a profile; unset: not this time, and it is asked again. Ignored
    /// where nothing was asked.
    void answer(const QUuid& profile, std::optional<bool> keep);

    /// Drops the question about a profile, whose connection was closed meanwhile: an answer would
    /// be stored with what the profile was then. Does nothing where nothing was asked.
    void withdraw(const QUuid& profile);

Q_SIGNALS:
    void questionNeeded(const tw::ConnectionProfile& profile); ///< a person has to answer()
    void withdrawn(const QUuid& profile); ///< the question is over without an answer
    void failed(const QUuid& profile, const tw::Error& error); ///< an answer could not be stored

private:
    struct Waiting
    {
        ConnectionProfile profile;
        bool isStored = false;
        Decided decided;
    };

    ProfileStore m_profiles;
    std::shared_ptr<const ReceiptBook> m_book;
    QHash<QUuid, Waiting> m_waiting;
};

}
