// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/act_words.hpp"

namespace tarim::base {

Words wordsOfAct(Code code) {
  switch (code) {
    case Code::Offline:
      return {"服务器连不上，这一步没有完成。您填写的内容都已保存在本机。请检查网络，然后再试一次。",
              "The server cannot be reached, and this was not done. Everything you entered is saved on this "
              "device. Please check the network, then try again."};
    case Code::TimedOut:
      return {
          "服务器没有及时回应，这一步没有完成。您填写的内容都已保存在本机。请过一会儿再试一次。",
          "The server did not answer in time, and this was not done. Everything you entered is saved on this "
          "device. Please try again in a while."};
    case Code::Throttled:
      return {
          "服务器正忙，这一步没有完成。您填写的内容都已保存在本机。请过一会儿再试一次。",
          "The server is busy, and this was not done. Everything you entered is saved on this device. Please "
          "try again in a while."};
    case Code::ServerFailed:
      return {
          "服务器内部出错，这一步没有完成。您填写的内容都已保存在本机。请过一会儿再试一次；如持续出现，请告诉"
          "管"
          "理员。",
          "The server failed, and this was not done. Everything you entered is saved on this device. Please "
          "try again in a while; if it keeps happening, tell your administrator."};
    default:
      return words(code);
  }
}

}  // namespace tarim::base
