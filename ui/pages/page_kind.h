// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/connections/connection_list.h"
#include "models/navigator/page_descriptor.h"

#include <memory>
#include <vector>

class QWidget;

namespace tw {

class CommandSet;
class Page;

/// One kind of page: makes a page from its descriptor. Lives in the GUI thread.
class PageKind
{
public:
    PageKind() = default;
    virtual ~PageKind() = default;
    PageKind(const PageKind&) = delete;
    PageKind& operator=(const PageKind&) = delete;

    /// Stands in the descriptors that are kept, so it must not change between versions.
    [[nodiscard]] virtual QString id() const = 0;

    /// The descriptor with everything spelled out that the catalogue of the connection adds; equal
    /// for all descriptors that one tab shows.
    [[nodiscard]] virtual PageDescriptor resolved(
        const PageDescriptor& page, const ConnectionEntry& connection) const
        = 0;

    /// What tells the tab from others of its kind: part of its tool tip, plain text.
    [[nodiscard]] virtual QString label(const PageDescriptor& page) const = 0;

    /// A page over an open connection, in the view it has first; the parent owns it. Null when the
    /// target cannot be read.
    [[nodiscard]] virtual Page* open(
        const PageDescriptor& page, const ConnectionEntry& connection, QWidget* parent) const
        = 0;

    /// Declares the commands that only its pages carry out.
    virtual void addCommands(CommandSet& commands) const = 0;
};

/// A kind of page whose target is a relation or another object of the database.
class ObjectPageKind : public PageKind
{
public:
    [[nodiscard]] PageDescriptor resolved(
        const PageDescriptor& page, const ConnectionEntry& connection) const final;
    [[nodiscard]] QString label(const PageDescriptor& page) const final;
    [[nodiscard]] Page* open(
        const PageDescriptor& page, const ConnectionEntry& connection, QWidget* parent) const final;

private:
    [[nodiscard]] virtual Page* openObject(
        const ObjectReference& object, const ConnectionEntry& connection, QWidget* parent) const
        = 0;
};

/// The kinds of page that a program has, by their ids.
class PageKinds final
{
public:
    void add(std::unique_ptr<PageKind> kind); ///< with an id of its own
    [[nodiscard]] const PageKind* find(const QString& id) const; ///< null when unknown
    void addCommands(CommandSet& commands) const; ///< of all kinds

private:
    std::vector<std::unique_ptr<PageKind>> m_kinds;
};

}
