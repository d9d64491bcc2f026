// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"

namespace tw {

/// A page on which something is made that has a page of its own once it is there.
class MakingPage : public Page
{
    Q_OBJECT

public:
    using Page::Page;

Q_SIGNALS:
    /// It is there: its page takes the place of this one. Only told while nothing is left here.
    void made(const tw::PageDescriptor& page);
};

}
