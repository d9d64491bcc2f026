// SPDX-FileCopyrightText: 2026 The Tuplewright contributors
// SPDX-License-Identifier: MIT
#pragma once

#include <tuplewright/configuration/setting_layer.h>

namespace tw {

/// True for what a URL says outside its query.
[[nodiscard]] bool isInAddress(const Setting& setting);

/// Puts a text where the configuration keeps the setting; what no setting takes stays among the
/// options as it is, so that it is neither lost nor forgotten by the checks.
void storeOption(ConnectionConfig& config, const QString& key, const QString& text);

/// Adds the options that storeOption() could not place: those of a setting as its value, the rest
/// as problems.
void addStrayOptions(SettingLayer& layer, const ConnectionConfig& config, const QString& detail);

/// A name that no setting has.
[[nodiscard]] Problem unknownSetting(const QString& name, const QString& detail);

/// Checks one value and writes it into the configuration, whose backend is known.
[[nodiscard]] QList<Problem> applyValue(const SettingText& value, ConnectionConfig& config);

/// What no single value shows: settings that contradict each other, and unwise ones.
[[nodiscard]] QList<Problem> checkTogether(const ConnectionConfig& config);

}
