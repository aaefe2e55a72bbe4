// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Every page of the application in hand with where it is: on this device, under way, on the server since
// when. What is still here comes first. Commands that wait for an answer stand above, because they are small
// and go first.
#include "client/app/session/list_model.hpp"
#include "client/app/session/session.hpp"

namespace tarim::client::app {

struct SendingRow {
  QString id;          ///< Of the attachment or the command.
  QString title;       ///< “学历证书 · 第 2 页”
  QString detail;      ///< “1.1 MB”, “0.4 / 1.1 MB”
  QString state;       ///< “只在本机”, “正在传”, “已到服务器 9月3日 14:02”
  QString tone;        ///< Of TBadge: "neutral" | "info" | "ok" | "warn" | "block".
  bool isPage = true;  ///< It leads to the page view.
  bool operator==(const SendingRow&) const = default;
};
inline constexpr std::array kSendingRoles{
    role<&SendingRow::id>("itemId"),     role<&SendingRow::title>("title"),
    role<&SendingRow::detail>("detail"), role<&SendingRow::state>("stateText"),
    role<&SendingRow::tone>("tone"),     role<&SendingRow::isPage>("leads")};

/// Of the application in hand; none while there is no application.
std::vector<SendingRow> sendingRows(const Session& session);

}  // namespace tarim::client::app
