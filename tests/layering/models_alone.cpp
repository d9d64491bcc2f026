// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rows/result_model.h"

int main()
{
    const tw::ResultModel model;
    return model.rowCount();
}
