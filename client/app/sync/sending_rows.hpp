// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Rows with the transfer state of every page of the current application: on this device, under way, on the
// server since when. Pages that are still here come first; waiting commands stand above them, because they
// are sent first.
#include "client/app/session/list_model.hpp"
#include "client/app/session/session.hpp"

namespace tarim::client::app {

struct SendingRow {
  QString id;          ///< Id of the attachment or the command.
  QString title;       ///< “学历证书 · 第 2 页”
  QString detail;      ///< “1.1 MB”, “0.4 / 1.1 MB”
  QString state;       ///< “只在本机”, “正在传”, “已到服务器 9月3日 14:02”
  QString tone;        ///< Of TBadge: "neutral" | "info" | "ok" | "warn" | "block".
  bool isPage = true;  ///< A page, whose row opens the page view; false: a command.
  bool operator==(const SendingRow&) const = default;
};
inline constexpr std::array kSendingRoles{
    role<&SendingRow::id>("itemId"),     role<&SendingRow::title>("title"),
    role<&SendingRow::detail>("detail"), role<&SendingRow::state>("stateText"),
    role<&SendingRow::tone>("tone"),     role<&SendingRow::isPage>("leads")};

/// The rows of the current application; empty without one.
std::vector<SendingRow> sendingRows(const Session& session);

}  // namespace tarim::client::app
