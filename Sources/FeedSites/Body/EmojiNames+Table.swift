extension EmojiNames {
  /// Name and sign, name and sign, ….
  static let table = """
    +1 👍 -1 👎 100 💯 1st_place_medal 🥇 2nd_place_medal 🥈 3rd_place_medal 🥉 airplane ✈️ alarm_clock ⏰ alien 👽 \
    ambulance 🚑 anchor ⚓ anger 💢 angry 😠 ant 🐜 apple 🍎 arrow_down ⬇️ arrow_forward ▶️ arrow_left ⬅️ \
    arrow_lower_right ↘️ arrow_right ➡️ arrow_right_hook ↪️ arrow_up ⬆️ arrow_upper_right ↗️ \
    arrows_counterclockwise 🔄 art 🎨 astonished 😲 austria 🇦🇹 avocado 🥑 baby 👶 back 🔙 bacon 🥓 balloon 🎈 \
    ballot_box_with_check ☑️ banana 🍌 bangbang ‼️ bar_chart 📊 baseball ⚾ basketball 🏀 bat 🦇 battery 🔋 \
    beach_umbrella 🏖️ bear 🐻 bed 🛏️ bee 🐝 beer 🍺 beers 🍻 bell 🔔 bike 🚲 biohazard ☣️ bird 🐦 birthday 🎂 black_circle ⚫ \
    black_heart 🖤 blue_heart 💙 blush 😊 boat ⛵ bomb 💣 book 📖 bookmark 🔖 bookmark_tabs 📑 books 📚 boom 💥 bouquet 💐 \
    boy 👦 brain 🧠 brazil 🇧🇷 bread 🍞 broken_heart 💔 broom 🧹 bug 🐛 bulb 💡 burrito 🌯 bus 🚌 butterfly 🦋 cactus 🌵 cake 🍰 \
    calendar 📆 call_me_hand 🤙 calling 📲 camel 🐫 camera 📷 camping 🏕️ canada 🇨🇦 candle 🕯️ candy 🍬 car 🚗 card_index 📇 \
    carrot 🥕 cat 🐱 cd 💿 chains ⛓️ champagne 🍾 chart_with_downwards_trend 📉 chart_with_upwards_trend 📈 \
    checkered_flag 🏁 cheese 🧀 cherries 🍒 cherry_blossom 🌸 chicken 🐔 chocolate_bar 🍫 christmas_tree 🎄 clap 👏 \
    clapper 🎬 clinking_glasses 🥂 clipboard 📋 closed_lock_with_key 🔐 cloud ☁️ clown_face 🤡 cn 🇨🇳 cocktail 🍸 coffee ☕ \
    cold_face 🥶 cold_sweat 😰 collision 💥 comet ☄️ computer 💻 confetti_ball 🎊 confounded 😖 confused 😕 construction 🚧 \
    cookie 🍪 cool 🆒 copyright ©️ corn 🌽 cow 🐮 cowboy_hat_face 🤠 crab 🦀 credit_card 💳 crescent_moon 🌙 crocodile 🐊 \
    croissant 🥐 crossed_fingers 🤞 cry 😢 crystal_ball 🔮 cupid 💘 cursing_face 🤬 dancer 💃 dart 🎯 dash 💨 date 📅 de 🇩🇪 \
    deciduous_tree 🌳 desktop_computer 🖥️ disappointed 😞 dizzy 💫 dizzy_face 😵 dna 🧬 dog 🐶 dollar 💵 dolphin 🐬 door 🚪 \
    doughnut 🍩 dragon 🐉 drooling_face 🤤 droplet 💧 duck 🦆 dvd 📀 e-mail 📧 eagle 🦅 ear 👂 ear_of_rice 🌾 earth_africa 🌍 \
    earth_americas 🌎 earth_asia 🌏 egg 🥚 eggplant 🍆 eight 8️⃣ electric_plug 🔌 elephant 🐘 email 📧 end 🔚 envelope ✉️ \
    es 🇪🇸 eu 🇪🇺 evergreen_tree 🌲 exclamation ❗ exploding_head 🤯 expressionless 😑 eye 👁️ eyes 👀 facepalm 🤦 \
    facepunch 👊 factory 🏭 fallen_leaf 🍂 family 👪 fast_forward ⏩ fearful 😨 feet 🐾 file_folder 📁 fire 🔥 fire_engine 🚒 \
    fish 🐟 fist ✊ five 5️⃣ flashlight 🔦 floppy_disk 💾 flushed 😳 football 🏈 footprints 👣 four 4️⃣ four_leaf_clover 🍀 \
    fox_face 🦊 fr 🇫🇷 free 🆓 fries 🍟 frog 🐸 frowning_face ☹️ full_moon 🌕 game_die 🎲 gb 🇬🇧 gear ⚙️ gem 💎 ghost 👻 \
    gift 🎁 girl 👧 goat 🐐 grapes 🍇 green_apple 🍏 green_circle 🟢 green_heart 💚 grey_exclamation ❕ grey_question ❔ \
    grimacing 😬 grin 😁 grinning 😀 guitar 🎸 hamburger 🍔 hammer 🔨 hammer_and_wrench 🛠️ hamster 🐹 hand ✋ handshake 🤝 \
    hankey 💩 headphones 🎧 hear_no_evil 🙉 heart ❤️ heart_eyes 😍 heart_eyes_cat 😻 heartbeat 💓 heavy_check_mark ✔️ \
    heavy_exclamation_mark ❗ heavy_minus_sign ➖ heavy_multiplication_x ✖️ heavy_plus_sign ➕ hedgehog 🦔 helicopter 🚁 \
    herb 🌿 hocho 🔪 honey_pot 🍯 honeybee 🐝 horse 🐴 hospital 🏥 hot_face 🥵 hot_pepper 🌶️ hotdog 🌭 hourglass ⌛ \
    hourglass_flowing_sand ⏳ house 🏠 hugs 🤗 hushed 😯 ice_cream 🍨 icecream 🍦 imp 👿 inbox_tray 📥 incoming_envelope 📨 \
    india 🇮🇳 infinity ♾️ information_source ℹ️ innocent 😇 interrobang ⁉️ iphone 📱 it 🇮🇹 jack_o_lantern 🎃 \
    japanese_ogre 👹 joy 😂 joy_cat 😹 jp 🇯🇵 key 🔑 keyboard ⌨️ keycap_ten 🔟 kiss 💋 kissing 😗 kissing_heart 😘 koala 🐨 \
    kr 🇰🇷 label 🏷️ large_blue_circle 🔵 large_blue_diamond 🔷 laughing 😆 leaves 🍃 ledger 📒 \
    leftwards_arrow_with_hook ↩️ lemon 🍋 link 🔗 lion 🦁 lips 👄 lizard 🦎 lobster 🦞 lock 🔒 loud_sound 🔊 loudspeaker 📢 \
    love_you_gesture 🤟 lying_face 🤥 mag 🔍 mag_right 🔎 mailbox 📫 man 👨 man_technologist 👨‍💻 maple_leaf 🍁 mask 😷 \
    medal_sports 🏅 mega 📣 memo 📝 metal 🤘 microphone 🎤 microscope 🔬 money_with_wings 💸 moneybag 💰 monkey 🐒 \
    monkey_face 🐵 monocle_face 🧐 mountain ⛰️ mouse 🐭 movie_camera 🎥 muscle 💪 mushroom 🍄 musical_note 🎵 mute 🔇 \
    nauseated_face 🤢 negative_squared_cross_mark ❎ nerd_face 🤓 netherlands 🇳🇱 neutral_face 😐 new 🆕 newspaper 📰 \
    nine 9️⃣ no_bell 🔕 no_entry ⛔ no_entry_sign 🚫 no_mouth 😶 norway 🇳🇴 nose 👃 notebook 📓 notes 🎶 nut_and_bolt 🔩 \
    ocean 🌊 octopus 🐙 office 🏢 ok 🆗 ok_hand 👌 on 🔛 one 1️⃣ open_book 📖 open_file_folder 📂 open_hands 👐 orange 🍊 \
    orange_heart 🧡 outbox_tray 📤 owl 🦉 package 📦 page_facing_up 📄 page_with_curl 📃 palm_tree 🌴 panda_face 🐼 \
    paperclip 📎 partly_sunny ⛅ partying_face 🥳 paw_prints 🐾 peach 🍑 pear 🍐 pen 🖊️ pencil 📝 pencil2 ✏️ penguin 🐧 \
    pensive 😔 persevere 😣 person_shrugging 🤷 phone ☎️ pie 🥧 pig 🐷 pill 💊 pinching_hand 🤏 pineapple 🍍 \
    pirate_flag 🏴‍☠️ pizza 🍕 pleading_face 🥺 point_down 👇 point_left 👈 point_right 👉 point_up ☝️ point_up_2 👆 \
    poland 🇵🇱 poop 💩 popcorn 🍿 postbox 📮 potato 🥔 pray 🙏 printer 🖨️ punch 👊 purple_heart 💜 pushpin 📌 question ❓ \
    rabbit 🐰 radio 📻 radioactive ☢️ rage 😡 rainbow 🌈 rainbow_flag 🏳️‍🌈 raised_eyebrow 🤨 raised_hand ✋ raised_hands 🙌 \
    ramen 🍜 recycle ♻️ red_car 🚗 red_circle 🔴 red_heart ❤️ registered ®️ relieved 😌 repeat 🔁 rewind ⏪ ribbon 🎀 \
    rice 🍚 ringed_planet 🪐 robot 🤖 rocket 🚀 rofl 🤣 roll_eyes 🙄 rose 🌹 round_pushpin 📍 ru 🇷🇺 runner 🏃 running 🏃 \
    sailboat ⛵ sake 🍶 sandwich 🥪 santa 🎅 satisfied 😆 school 🏫 scissors ✂️ scream 😱 scroll 📜 see_no_evil 🙈 seedling 🌱 \
    seven 7️⃣ shark 🦈 sheep 🐑 shield 🛡️ ship 🚢 shit 💩 shopping_cart 🛒 shower 🚿 shrug 🤷 shushing_face 🤫 six 6️⃣ \
    skull 💀 sleeping 😴 sleepy 😪 slightly_frowning_face 🙁 slightly_smiling_face 🙂 sloth 🦥 small_blue_diamond 🔹 \
    small_orange_diamond 🔸 small_red_triangle 🔺 smile 😄 smiley 😃 smiley_cat 😺 smiling_face_with_three_hearts 🥰 \
    smiling_imp 😈 smirk 😏 snail 🐌 snake 🐍 sneezing_face 🤧 snowflake ❄️ snowman ⛄ sob 😭 soccer ⚽ soon 🔜 sos 🆘 \
    space_invader 👾 spaghetti 🍝 sparkles ✨ sparkling_heart 💖 speak_no_evil 🙊 speech_balloon 💬 spider 🕷️ \
    spider_web 🕸️ star ⭐ star2 🌟 star_struck 🤩 stop_sign 🛑 straight_ruler 📏 strawberry 🍓 stuck_out_tongue 😛 \
    stuck_out_tongue_winking_eye 😜 sun_with_face 🌞 sunflower 🌻 sunglasses 😎 sunny ☀️ superhero 🦸 sushi 🍣 sweat 😓 \
    sweat_drops 💦 sweat_smile 😅 sweden 🇸🇪 switzerland 🇨🇭 syringe 💉 taco 🌮 tada 🎉 tangerine 🍊 taxi 🚕 tea 🍵 \
    technologist 🧑‍💻 telephone ☎️ telescope 🔭 tennis 🎾 tent ⛺ test_tube 🧪 thinking 🤔 thought_balloon 💭 three 3️⃣ \
    thumbsdown 👎 thumbsup 👍 ticket 🎫 tiger 🐯 tired_face 😫 tm ™️ toilet 🚽 tomato 🍅 top 🔝 tornado 🌪️ tractor 🚜 \
    traffic_light 🚥 train 🚋 triangular_flag_on_post 🚩 triumph 😤 trophy 🏆 tropical_fish 🐠 truck 🚚 tulip 🌷 turtle 🐢 \
    tv 📺 twisted_rightwards_arrows 🔀 two 2️⃣ two_hearts 💕 uk 🇬🇧 ukraine 🇺🇦 umbrella ☔ unamused 😒 unicorn 🦄 unlock 🔓 \
    up 🆙 upside_down_face 🙃 us 🇺🇸 v ✌️ video_camera 📹 video_game 🎮 vomiting_face 🤮 vulcan_salute 🖖 walking 🚶 \
    warning ⚠️ watch ⌚ watermelon 🍉 wave 👋 weary 😩 whale 🐳 whale2 🐋 white_check_mark ✅ white_circle ⚪ white_heart 🤍 \
    wine_glass 🍷 wink 😉 wolf 🐺 woman 👩 woman_technologist 👩‍💻 world_map 🗺️ worried 😟 wrench 🔧 writing_hand ✍️ x ❌ \
    yawning_face 🥱 yellow_circle 🟡 yellow_heart 💛 yum 😋 zany_face 🤪 zap ⚡ zero 0️⃣ zipper_mouth_face 🤐 zzz 💤
    """
}
