// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "server/admin/config.hpp"
#include "server/admin/config_edit.hpp"

namespace tarim::server {

std::string commentedConfig(const std::string& name, const std::string& address, std::uint16_t port) {
  return "# Tarim's server. Paths are relative to the folder of this file. A key that is not known is an "
         "error.\n"
         "\n"
         "[server]\n"
         "# Shown to people when their device meets this server.\n"
         "name = " +
         tomlText(name) +
         "\n"
         "# Where it listens: one IP address. 0.0.0.0 or :: for every interface of this machine.\n"
         "address = " +
         tomlText(address) +
         "\n"
         "# 0 takes any free port; the line \"listening on\" says which.\n"
         "port = " +
         std::to_string(port) +
         "\n"
         "\n"
         "[files]\n"
         "# Database and uploaded files. One file system, with room for all scans.\n"
         "store = \"store\"\n"
         "# What devices see. Renew it with the same authority (ca.pem) and they do not notice.\n"
         "certificate = \"server.pem\"\n"
         "private_key = \"server.key\"\n"
         "# Signs receipts and policies. Devices pin its public key: keep it, or every device must enrol "
         "anew.\n"
         "signing_seed = \"signing.seed\"\n"
         "\n"
         "[limits]\n"
         "# Messages answered at the same time; files have threads of their own.\n"
         "threads = 16\n"
         "# Uploads at the same time, shared out among the devices that send.\n"
         "uploads = 256\n"
         "# Connections held open at the same time.\n"
         "connections = 4000\n"
         "# A connection without a request is closed after this.\n"
         "idle_seconds = 120\n"
         "# A request or answer that does not move is given up after this. What arrived of an upload is "
         "kept.\n"
         "stall_seconds = 60\n"
         "\n"
         "[notices]\n"
         "# What tells people about a return or a deadline while their device is offline: a program that "
         "reads one\n"
         "# notice as JSON on its standard input and ends with 0 once it has passed it on. Anything else is "
         "tried\n"
         "# again later. Without a command, notices wait in the outbox.\n"
         "# command = [\"/usr/local/bin/tarim-notice\", \"--by-sms\"]\n"
         "timeout_seconds = 30\n"
         "\n"
         "[log]\n"
         "# debug, info, warning, error or off. No level writes names, texts or addresses of people.\n"
         "level = \"info\"\n"
         "# Without a file it goes to standard error, where systemd keeps it.\n"
         "# file = \"tarim-server.log\"\n";
}

}  // namespace tarim::server
