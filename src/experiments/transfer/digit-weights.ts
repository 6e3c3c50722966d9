// Written by scripts/make-digit-weights.mjs; a test trains the net again and compares.

/** Numbers of each: kernels, biases, kernels, biases. */
const LENGTHS = [200, 8, 1152, 16];

/** float32, little-endian, in base64. */
const NUMBERS =
  'WOiBvZeJ+D3FJRy+eq9kvrmTIj4rkZ+9V9mEvXyckD4BImU+/WJjvk9cKb6E2xW+ADNQPvjHPL1ZmQ6+gCXTPQXWOD5970W9' +
  'MmBsO9qnkb0ZchI+fmBwPKyQkr494do92tI2PjYGQb4pQiw+hcdYvpw3c7371Bs72iF3vm44XD5nVpE+guQYvoF2QT4GIT08' +
  'xXXEOrWLJ74v1TS+BJKRPu3w/D3aCXm+fABgvpImi758xoA+b9PvvaxPNTwcUas9tSgbPiIPlb0+rUy+rUsYvcu0WD5ful2+' +
  'hqY+PHPvDD730cc9h8+KvVS+H77rHwy+4aTFPWdoNb3pKJi9J2wvPWUxvz1pz5C+EV6PvUtPWb54px+9SAQovbsOLb72Z9I8' +
  '6ENRPnE+ib7dJLM9gcF0vt87ir3EfPw9/d1evl5uIj12O28+ruGyvZ8G7L2/MLA8pKtnPhbI2j3nT009kEobvk8r+D2qoKq9' +
  '072zPXwe1L11Tuc9jdD/vQy+Mj4oWUi9RrSTPhiW/L3J60g9XWh4PYdLcj7F6J69WMj9PSf+tzxuiTc+661SPSB9c72PNdq9' +
  'tIdvPsRLmz0Tn9W9Z+8jPkAkprtR2yS+ABldPr9i5LzrGCe8ZC9TvbmQmDz9/Rg+xp7It60FLz3Af0G9FWeuvBwV3j3InIC9' +
  '3UuNPlMklL6CPQI+md/DPLWeQb4uFvs9Vok/PiPIAL0DivK8SEusvYs+FLrNCYu9ABQLvhrlvj07j229V6E2Pc/IAz5zY8G8' +
  'haQmPqXc8boBtpU9BsOivAYwI71+jbs9MqBJPsoHcb03ebM9OiFVPkYpjz7qd7y9af+ePQJDBz6KlFU+72aaPag0gz7RLRE+' +
  'fZarveFSgz6Impc9puJXvlMUvz0K3/+9wTt8PhJFlT41R02+KmCJPu+2qD073bS9fFOSPjZEYL5xsmA+KwWNPoL/9jz40Yk+' +
  'ehmAvS6glDhirc49RRuNPSEGLT50/Yk+PAI1PqVl8T0bm+U9nK85vRpvCD60c9o7UOZGPnES8z0I4Ig+oab0PUlkbD7KB909' +
  'AdCIPgj7mz2Isfy9E30IPqBx8z3kGLo9aVWEvOYPWT609ou6KyLOPc4PAz4Q5+e9ZixmPkgyEj4lQOi9k2UDvu0cD70faBu+' +
  'CFq/vfMJHj6Tt5A9I96RPMm78z1kmQy9S051PRnsNj25HBi97jCnPQa1wT0hKiG+XqYivjMoWL45C8Y9HBitPWy3lz3BJS49' +
  'LriSvQnku73rpFS6SfJzPp50mD5Yjx4+gtoDvhoyGz5RwOC9lqYLPlJMyL3EfHo+y3UzvJHMEb7qmoy+lu2DvYOmBz7HW5U9' +
  'vntjvNALQr1F0G29GV0HPkUcy70hiRy+UcPTPXw3aL64Xry9WAomvhtFXz4qHyI+BA9EPhjfMLzPcqY9S5mGvhGYxT3+LKw+' +
  'lIAYPoR9ZL4b338+5WzVPZVAoD11vpM9yuHovUZggr3Rexe9xP4Rvdqgez16IX8+iftnvpuvzb2Hm4k+oayhPczjRL3Rfco9' +
  'AA0qvs6NRj6iGJm++y05vDdQgr1HFG+9IoViPmU4Bz4mpIi+yjWjPSAhyL0fMXS+OPkSvrgkwr591zg9o2DFvQBQ9T3IWjg9' +
  'lqUzPi+YjjvnH4++6n8yvZnZWjpixxa+pvM1PqaTuD3bhnI8WNSVvp/s/DkUnIU+aA0gvrLWEj7EaW0+1M2MPcWrvjzzdAE9' +
  'mKZkPiePMTzU6++9LXYNvkKfAL6DLau9+vAxPb6GUruvf28+ttLJPY7i8T1s0906TzawPR/kh74g/SU+v88yuyBvZT2lA8U9' +
  'XjEpvvW6hr6vN1Q9YBZHvqKWdD5RCpa9VO2APocuCr3GZEK+YKbPvc6+/j0XsS8+0PAKPey1Sj3O3ii+l6J7vXV6+jypU7U7' +
  'aT6SPriOET58+iW+ZFmEvpPbIL53gag+KLhsPgVqUbzHqzy+8+LpPRviPby3uXm81KZePl6sBD4nhLs9RevRPQr7i7y7BoY+' +
  'wx7LPNo2Pb2XctC95N4YvvyBJbwpdai9UND8PUTEcrw2SVs+9+O2vYNJcr5RrmC+dIokPQwsGryXbbU+wBeAvk/pzL21L6G+' +
  'IK0YvnWNNT55NIA9i6kDPsM4kT6H5Da97Zw+PghZ9z20Tmg+4nabPYp6YrxIiHy927N/vkG9ADxrd6S9usoWPdQGmT5wvaM9' +
  '5TWqPWjgE766Rjm+b/2RPutoaryIXHC+0d1NvtoAGb1YSUg+oPMkuj6D0b0I6p09MJn7vbA/ZbxDy4K8Blguvul7/z0Xlpa9' +
  'a7ATPUpUeL24Dig+T7OVvB+Yib42kXC+4zECvkzsLL1gdyc+Rhylve5ge7zDkbw8aHsyvkwPEDvEYt09Sv8JvR2ffT3/kS09' +
  'XXVKvhuGMj54BrM+bd1zPhcXKj6TRxi+ruSQvlbK/Ty6o1s9JAQ0PlS91T1nYEs9FrYtPZEFBb4RSe48tTg4vuUS+TzGObs9' +
  '0AiXPn9SdD5wPCm+C6UTvtuf+73m8g0+gwmHPuJvMz5dmlA9NSIxPX7WZL4X2eM8ed2tPtXq8Lw2vko+IrTDPayOWr0Bc4++' +
  'CS6/PR0CmD51Bog+4sgNPJMigr7xJma+pKbJPDpldT7pWh0+E1uvPQ27EL5ChG89xmQ+vpXFCD6wB5c+pBP0vWPNlz7vpWI+' +
  'g8WPPRf8QD79R1Y97vy1PGaOor7cQd29+QHEPSceQr49jqY9VZZPPWfaaj3ynYu+gXrIvY7ZjL4tCDI+d/szvZq2Qj41wmS+' +
  'FeOKvo6vu77hWCu+8hFPPuX8mj4bd6i8T+gAPnSwH77vIi29iw9OvZjobD5iQHY+58MvPankHbs5y1++v92Cu/+AmT3xCCW7' +
  's5p1PPSoqz2fZ0y8K3DVPfO6Cr7/7Qw+/3MkvD/6z71LLwg9wossPuXIbz6L5HI+X5xJvirLyz5kH6+85orWPYJPib7J1Lq+' +
  'lF7WOkAPFj6VkrY9R4G6PUBjgD78ATc+k5EqvrhTQb1vy4W8Yn00PmzKLj7LfLC9MnOYvY0vMb1oCC69DnZ8Pswt2TtOIgM+' +
  'mwJpPAKlz73RHIi+HLgSvpUbqD7JbhO9MYh9vVImED56nIa+9VU1vfbXFL5al0++6R+MPpBKJT6QaHe9mqwqvbjfmT1lN1M9' +
  'i46SPIBaHD4u85W5D0uAPb3RYb6sqpi9lGFAvAdeqr1jsq87bNMXPv3TMb7fej++du+dvdNrbL2F2F++hEoRPl5c+72/7BI8' +
  'iT06PCWAab6/wFo9SOtQPjNVYz2GVxs8D+v9PBzJQL5z+Y8+rq5PProHlj4jQT8+p9gGvr3tL74Sf4W+cJ49PjMJBj6M6JI+' +
  'HEqaPdDs3j0l8BS+m7fhvUbjT72Szno+q+CyvXStKL6gSpE9JvFZvMc4/73xhSa90PzMvcxrCLxC4qI+kmljvlmwEL7S+wQ+' +
  'gVSFPkHOib06qj++eModvh+qlj6wl2w9pAQKPcSiJr4A7xM+2nd/PoHsej6pq688IpJ2vmcx0j38upU9HXGcvUsfWzwVIk0+' +
  'C8QcvoUgm71HkBm+zT2YvYUd1705ujs+XhNrvZHSiT7rbly+DpXzPccsAr4hnLu9JYHbPSznIj5Afo++cfXJPZ4RNL6TmMw9' +
  'bBiqPXVswr7+yMC8Kv3zvACRHj5y/YO8BBvBPWx8nbwJA2493A+GvZiRUb5uLEQ9Ig+QPetJWz1tOIe9N4kaviX4ELvlVnw+' +
  '5vdsPg/DAz5e3Mw9ZGMkOyGm0T0IJys+uCW7vUWgYz5ohb08DjZDvvXa2L1DTC68XBLyO+p8Kj0FYYY+XiFJvrdEE70D4vG9' +
  'dohDPsOuOb5zW1s9mAfIPUhPCr7BTWQ+rWtTvuRqhDzR2aM9EtsWvjAytz2NWZO9/N4RvvSZED28/vS9p4BfPWPUzTs7rsM9' +
  'D9YePcsJdL6oja69sCCPvnm3ury9otk86mVdPIidkz1jZGm+bEMjvp6ynT60iaI+yR/au2YlFjyNujS+WDvgPS2ZQ7woWrQ8' +
  'X0hoPCltvj0JwM28nC1FvZry7Dw6yUO9aUWePHkaXz4D24O9K9jLvPdnAz7V4aM94LCXPUSanr0YPgc+WAL+PJOdHD46pFm+' +
  'Yj46PvgtObxFGZA+lEg4vtsYQ77jhWW+khLAPpZXrD6Hoys+n/rvPTRcTz4MrYA9bA1KPuMoSb0xehy+8F0MPsSqHj3yXy++' +
  'LNXXPQYg8r3DJIU+7RhJPlKgiL0XNQw9EDTuvW1AkzyM/H28FvzIPlBQGb0RzQW+9E0NPuCd4rxof5U9b0iHPvKnHb0Lokg+' +
  'JNzWvRG8n73sxC296E2WvpGDjj1XlsQ91S6bPmpiKr39uEE+B7PfPRyALb7esAm+ZrwOvrcMCD4YPog9NZ8TPuuUQz1zrIa9' +
  'egkVvpDVaz5JsXA+1M9HPoKuZL1B+fM88l+AvWv99j24Yac9MdFiPVIRYLyuiQO89IY+vvs52D3BjO691yqKPHwBcT4H+D69' +
  'eYRcvhFsI77D0Qw+1YLovT2iKbzW0s+8105NPpb8cT5erMM9teFsPeSodD75WOq8ceTPPM9uOz4SLym+d6C/PZUdQL3xvN69' +
  'Ah6PPjYPyr1LlZc9OTALvszAab2RejW+3xgdPWPJfD5MV5E+cT64PfccIL7MAc686JgkPuGXVj1/+Xc9GXr5Pb+75bwxdF8+' +
  'xRMxvkkw3bxUZYi8RZmGvXyD4z2vwVQ9mi0APm/rOT64fdm98t4rPRFLa75XxR0+zZMmvHHuc75MARg+Q6EOvT0R6T1rq8m8' +
  '7g+CvtYlp76HwCI+a7Z1vTLogT7JulC+lsKsvUOjv75N54E+kdKtPpMaDz1kEwE+iVUHPhxt+7rKp/w9z/SBPfAdmr2UmBo+' +
  'W5LWPSATfj3CbiO9DJTQvWnPKz1oYS8+t6G+vTwPJ77XM2+9oWquPSPceb3y7R8+QlqEviSW4T1qHUe96uXUPXDZnD6d+B89' +
  'Aj03vlXbIj4KDrG5nOeQPST8D721H2G+Wot3PaY4ET10NYM+5YyLvWSrgT6SqTI9W5vCvYM9WL3cQi8+5p8aPnK1lT6lS149' +
  'vzb8vXfeET6itPS94iNdPr89uD0IHyY8HfnCvSncCT6YeJE9ID4qvhjwqT1CBcA9pHN6vZSwlT1n2Uu9Uff8vU80JzvCulC8' +
  '5owHPuIkvr2z6LQ9luSnubDgir2v/Bi+s0qlvctHED6wgwI92wgpPnG9F759EZU9t2tcPhDbgj0/Ezo+PAKEPlZEE76Eg729' +
  'QQqPvIoJCD7ec8y9unsTPi6sVb4ymha+eTzBPVMmzb0V3r48uHcKPiNkKz6lRGI8zHwgvv4y8b0fTpY+i18/PrLQJj1TAJ09' +
  'FnIjPv+Ugz5i2IW9Rnt9PhMhlbwf8n4+DAYovdJpPD41aSG+tr3SvbA3GT1OQRw+d7N1vA4qdryawyO+Z8FKvjS1bb6AVuU9' +
  'MEeDPfwWKb5JOQQ82fmkvUFAsjzyeJo+tNUSPg5qVL5sNqi+bPlbvqAeuj6VBI8+gtS1PeifLr3U5JK9ruJMPjIHXT6Nfoc8' +
  '9XJkPXJAOz3ZDBK9ao51Pl43YD5OAA0+sDkRPsW7yL1NLmG+GwzGPEyzkz00TA29L4sLvoTfiz6g4bu+9hHivMdi5z03DPi9' +
  '9OCoPo4OJD5LHMO9mcT1vc7zfz0Q35q9dyqWPq4/Ob6vN5K9jIGrvAW80b2lGVY8TeX4vbktFT2AWWI9sHHOPfFb3z2kCjQ+' +
  'KY1EPsCqhz1QX5Q9xNKIPJvwpj32/Uo9MJsmPvNxgz3dtWE9/AsKvTKuAj7I6o69H6ONvuXMJj4kdx4+0n4fPvmt8j3BK4y9' +
  'Pot4vRF6hr1NBfy7p9gXPiQh+z0rXiK+keQxPngAt7xiyA0+KfkgPtQlSr5oXyw9KvHXvf0ytj3HP4890AhpPfUCYT30O4g+' +
  'GGu/vKitHj1QfZC913gSPjePND1G56g9p9MdvS8M8Lwmf2U9cySfvYJvCz5Zb5e84d+mPTizAL4U7yC8AyRpvizvFD7cwrw9' +
  'jPbQPF6SD73+CZC9Q2aMPgH3Hb6IKtW96QrNPdWUgT61BxU9IXbgukMQFL5psAi+mk9NPItgmj6hrvQ9GN8sPj/Isz07vFq8' +
  'Wv/NvRXigz6qAaW9f+cEvUicoz7XxwO+rg9CPum/Oz3buCc+aRjNvZoMF7715qO+NgAmPm9rFj2cpBc+92govUDnob2TWRe8' +
  'PcVxPpQwhzsKQfC90dEcPo78H75NJJm9zWAmPauKyD30pkY+1wbBPZY+mb008cg9KkLfvXbaUzyt9x6+nflgPhsXML6ltNE9' +
  '/IcbPgEFNr5vVYM+pyBzPv+yTb69qbG9Yn4kvQvPCb5LYCQ+x6aDvpLWhz1iuFW9UScjvWrM4b24SLK9+5cKviqZr714qAO+' +
  'E5b/vQpByz1FrkA+26WuvcDGg74MwTU+EL8VvdZViT69/WY+zWrEvJ/ghT1YEkQ+Op1GPk9WYz2qbDA90INnPj3XeL0rcaU9' +
  'MQSaPdJWB747IxK+jt3avLOvzb0ZiR89mws3PoXfOb4x/qe9K5/MvT369j09Sa09sVZlu02nGL3Wg0a9ezNyPdtZ8T3DQQI+' +
  '422Svc9dQT5dhlK+6IgWvaICG72Fycy99xU9vdPBcD6XURc++ET5umvTuD28eYG+5TiYvGP6Cj2or5m9TkJfvjdorD3S5g2+' +
  'Sah+PiM0QzxDrI08mzhmPjUSlj1j8h8+bLU4vhE6dr4e7Nk9+tX7vOBvqD7HMlM+zHCjvS2JpT0snoy+WjklPgiViz0IdOk9' +
  'Akd0PrUNcT0jYCI71GNPPp14/7wJrF++641iPQk6k77doCO++O67PVaggz7HYVS+svx/vof/RL79IH0+vkxoPjMjBj7K0Rs+' +
  'WnuvvaXlnb3wxcE8b8XyPeRNuL21TLc9szeePQ7Zyb1BFGw+0PsOvudLFj5hshA+yr47vgfiAL6r+SQ+3cHjPBFCzzyWQCg+' +
  'oAFdvh2JAL5XRfw9HPMuvdX6jj4Xc4E+D+I/vj2Atj0Q5xe+XyrIvMX/Tz7tOzS9W45SvYef4L0TXVk+ssJUPc4F4j3Nb+q9' +
  'xdonvWjPFT5GqSM+l/h/PlL88z0Xcky+jQyAvab3Bz6AI2o+uRWAPDKogj7HUym9J3rau+jPEz0bkgY+Zm8JvaQTQz0xVRe+' +
  'GBqPPp+nDr3/pOA8F4civdq35j2LZx+9/G4svpxJWDjXBSM8mn/7PLawGr0DUgc+dXDavE0lP70xzcY9c+t3OqCTJj7jiMA9' +
  'r3QeO8DuET2J6BA9abePvVLvzj3Ztpu97xKZPZEWKT0=';

/** Kernels and biases of the two convolutions of a net that has learned to read digits, row-major. */
export function digitWeights(): readonly Float32Array[] {
  const bytes = Uint8Array.from(atob(NUMBERS), (character) => character.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  return LENGTHS.map((length) =>
    Float32Array.from({ length }, () => {
      at += 4;
      return view.getFloat32(at - 4, true);
    }),
  );
}
