BEGIN TRANSACTION;
CREATE TABLE act (
	id INTEGER NOT NULL, 
	at INTEGER NOT NULL, 
	role VARCHAR(20) NOT NULL, 
	verb VARCHAR(30) NOT NULL, 
	about TEXT NOT NULL, 
	changes TEXT NOT NULL, 
	undoes INTEGER, 
	CONSTRAINT pk_act PRIMARY KEY (id), 
	CONSTRAINT fk_act_undoes FOREIGN KEY(undoes) REFERENCES act (id)
);
INSERT INTO "act" VALUES(1,1795797881,'lead','opened','{"title": "Welcome"}','[]',NULL);
INSERT INTO "act" VALUES(2,1795797883,'lead','opened','{"title": "Strengths"}','[]',NULL);
INSERT INTO "act" VALUES(3,1795797885,'group:3','agreed','{"kind": "strengths"}','[]',NULL);
INSERT INTO "act" VALUES(4,1795797885,'group:1','agreed','{"kind": "strengths"}','[]',NULL);
INSERT INTO "act" VALUES(5,1795797885,'group:4','agreed','{"kind": "strengths"}','[]',NULL);
INSERT INTO "act" VALUES(6,1795797885,'group:5','agreed','{"kind": "strengths"}','[]',NULL);
INSERT INTO "act" VALUES(7,1795797885,'group:6','agreed','{"kind": "strengths"}','[]',NULL);
INSERT INTO "act" VALUES(8,1795797885,'group:7','agreed','{"kind": "strengths"}','[]',NULL);
INSERT INTO "act" VALUES(9,1795797885,'group:2','agreed','{"kind": "strengths"}','[]',NULL);
INSERT INTO "act" VALUES(10,1795797885,'lead','opened','{"title": "Concerns"}','[]',NULL);
INSERT INTO "act" VALUES(11,1795797887,'lead','closed','{"title": "Concerns"}','[]',NULL);
INSERT INTO "act" VALUES(12,1795797888,'group:1','agreed','{"kind": "concerns"}','[]',NULL);
INSERT INTO "act" VALUES(13,1795797888,'group:1','arrived','{"statements": ["083579598df6a4b7b409784b", "38647e28deed87a58bfeacb4", "186ad7f9a3023fd2c42f274e", "31b8a8297cf02345368e21fa", "0a9b6c02a17cbeef2560db12"]}','[["statement:083579598df6a4b7b409784b", "at", null, ""], ["statement:083579598df6a4b7b409784b", "text", null, "Global transparency is a must"], ["statement:083579598df6a4b7b409784b", "list", null, "community"], ["statement:38647e28deed87a58bfeacb4", "at", null, ""], ["statement:38647e28deed87a58bfeacb4", "text", null, "Eliminate bias - wider background check to see the type of people they are hiring (our words)"], ["statement:38647e28deed87a58bfeacb4", "list", null, "community"], ["statement:186ad7f9a3023fd2c42f274e", "at", null, ""], ["statement:186ad7f9a3023fd2c42f274e", "text", null, "Give the young Londoners a chance to speak their mind to the police, tell them how they are feeling - incentives too"], ["statement:186ad7f9a3023fd2c42f274e", "list", null, "community"], ["statement:31b8a8297cf02345368e21fa", "at", null, ""], ["statement:31b8a8297cf02345368e21fa", "text", null, "We are asked what we think and then nothing changes"], ["statement:31b8a8297cf02345368e21fa", "list", null, "community"], ["statement:0a9b6c02a17cbeef2560db12", "at", null, ""], ["statement:0a9b6c02a17cbeef2560db12", "text", null, "Young men are stopped again and again without being told why"], ["statement:0a9b6c02a17cbeef2560db12", "list", null, "community"]]',NULL);
INSERT INTO "act" VALUES(14,1795797888,'group:4','agreed','{"kind": "concerns"}','[]',NULL);
INSERT INTO "act" VALUES(15,1795797888,'group:4','arrived','{"statements": ["412f0021a84ef26d35cb5743", "5f4e3fd2904be28460685a03", "edaf605e664687d4d8e0afaf", "ef0b14edd6d8361c4c231a4b"]}','[["statement:412f0021a84ef26d35cb5743", "at", null, ""], ["statement:412f0021a84ef26d35cb5743", "text", null, "People know who did it and nobody says it"], ["statement:412f0021a84ef26d35cb5743", "list", null, "law enforcement"], ["statement:5f4e3fd2904be28460685a03", "at", null, ""], ["statement:5f4e3fd2904be28460685a03", "text", null, "There is no time on a shift to get out of the car"], ["statement:5f4e3fd2904be28460685a03", "list", null, "law enforcement"], ["statement:edaf605e664687d4d8e0afaf", "at", null, ""], ["statement:edaf605e664687d4d8e0afaf", "text", null, "Too few young people from here apply"], ["statement:edaf605e664687d4d8e0afaf", "list", null, "law enforcement"], ["statement:ef0b14edd6d8361c4c231a4b", "at", null, ""], ["statement:ef0b14edd6d8361c4c231a4b", "text", null, "People film us before they say hello (our words)"], ["statement:ef0b14edd6d8361c4c231a4b", "list", null, "law enforcement"]]',NULL);
INSERT INTO "act" VALUES(16,1795797888,'group:5','agreed','{"kind": "concerns"}','[]',NULL);
INSERT INTO "act" VALUES(17,1795797888,'group:5','arrived','{"statements": ["0930ad45526a89c5fd27271b", "dc37d2f0d6e5ed0a255599dd", "d9075aa59c52857b7306849d"]}','[["statement:0930ad45526a89c5fd27271b", "at", null, ""], ["statement:0930ad45526a89c5fd27271b", "text", null, "Give the young Londoners a chance to speak their mind to the police, tell them how they are feeling - incentives too (our words)"], ["statement:0930ad45526a89c5fd27271b", "list", null, "community"], ["statement:dc37d2f0d6e5ed0a255599dd", "at", null, ""], ["statement:dc37d2f0d6e5ed0a255599dd", "text", null, "Officers change beats before anybody learns their names"], ["statement:dc37d2f0d6e5ed0a255599dd", "list", null, "community"], ["statement:d9075aa59c52857b7306849d", "at", null, ""], ["statement:d9075aa59c52857b7306849d", "text", null, "do regular, independent investigations on police conduct and present data to young people so they can hold conversations about the findings."], ["statement:d9075aa59c52857b7306849d", "list", null, "community"]]',NULL);
INSERT INTO "act" VALUES(18,1795797888,'group:2','agreed','{"kind": "concerns"}','[]',NULL);
INSERT INTO "act" VALUES(19,1795797888,'group:2','arrived','{"statements": ["720e9bbc359496f1cefa38b6", "72ea7b1c1a7c53b37ff566c2", "ae2bfa355e0fea4c216b3c56", "5ab4732db1d504beac05226a"]}','[["statement:720e9bbc359496f1cefa38b6", "at", null, ""], ["statement:720e9bbc359496f1cefa38b6", "text", null, "More women and more people from our streets should be hired, I think"], ["statement:720e9bbc359496f1cefa38b6", "list", null, "community"], ["statement:72ea7b1c1a7c53b37ff566c2", "at", null, ""], ["statement:72ea7b1c1a7c53b37ff566c2", "text", null, "Complaints go in and nobody ever hears what came of them (our words)"], ["statement:72ea7b1c1a7c53b37ff566c2", "list", null, "community"], ["statement:ae2bfa355e0fea4c216b3c56", "at", null, ""], ["statement:ae2bfa355e0fea4c216b3c56", "text", null, "Have talks with police officers at events to debate with them about the justice system and what may need to change"], ["statement:ae2bfa355e0fea4c216b3c56", "list", null, "community"], ["statement:5ab4732db1d504beac05226a", "at", null, ""], ["statement:5ab4732db1d504beac05226a", "text", null, "educate young people on the history of policing so that they can identify negative/detrimental patterns in police behaviour."], ["statement:5ab4732db1d504beac05226a", "list", null, "community"]]',NULL);
INSERT INTO "act" VALUES(20,1795797888,'group:6','agreed','{"kind": "concerns"}','[]',NULL);
INSERT INTO "act" VALUES(21,1795797888,'group:6','arrived','{"statements": ["045d4aafd7390cf784402e19", "854d396a333ae6c34d0ed438", "4c21a2b9f0b365dbaae1e08f", "315463e0947d17405a5027c0"]}','[["statement:045d4aafd7390cf784402e19", "at", null, ""], ["statement:045d4aafd7390cf784402e19", "text", null, "It is to actively seek out and engage with young individuals to get their opinion and ideas with incentives"], ["statement:045d4aafd7390cf784402e19", "list", null, "community"], ["statement:854d396a333ae6c34d0ed438", "at", null, ""], ["statement:854d396a333ae6c34d0ed438", "text", null, "To offer the young people incentives"], ["statement:854d396a333ae6c34d0ed438", "list", null, "community"], ["statement:4c21a2b9f0b365dbaae1e08f", "at", null, ""], ["statement:4c21a2b9f0b365dbaae1e08f", "text", null, "Allow them to be at the forefront of the decision making (our words)"], ["statement:4c21a2b9f0b365dbaae1e08f", "list", null, "community"], ["statement:315463e0947d17405a5027c0", "at", null, ""], ["statement:315463e0947d17405a5027c0", "text", null, "Have officers write briefs as to why they took the actions they did. Young people can look and then question them upon suitability of action"], ["statement:315463e0947d17405a5027c0", "list", null, "community"]]',NULL);
INSERT INTO "act" VALUES(22,1795797888,'group:7','agreed','{"kind": "concerns"}','[]',NULL);
INSERT INTO "act" VALUES(23,1795797888,'group:7','arrived','{"statements": ["c7b178cd3387fc160d3216b3", "606a480119dc8e228026fb6e", "1eb2b4fd8e690bc94f135a2d", "84c5dca0e40cc4dceffd71cd"]}','[["statement:c7b178cd3387fc160d3216b3", "at", null, ""], ["statement:c7b178cd3387fc160d3216b3", "text", null, "A traffic stop should not feel like an arrest"], ["statement:c7b178cd3387fc160d3216b3", "list", null, "community"], ["statement:606a480119dc8e228026fb6e", "at", null, ""], ["statement:606a480119dc8e228026fb6e", "text", null, "School discipline ends up in court too often"], ["statement:606a480119dc8e228026fb6e", "list", null, "community"], ["statement:1eb2b4fd8e690bc94f135a2d", "at", null, ""], ["statement:1eb2b4fd8e690bc94f135a2d", "text", null, "We do not know the officers on our street by name"], ["statement:1eb2b4fd8e690bc94f135a2d", "list", null, "community"], ["statement:84c5dca0e40cc4dceffd71cd", "at", null, ""], ["statement:84c5dca0e40cc4dceffd71cd", "text", null, "First - ensure that young people feel safe/comfortable to scrutinise policing (our words)"], ["statement:84c5dca0e40cc4dceffd71cd", "list", null, "community"]]',NULL);
INSERT INTO "act" VALUES(24,1795797888,'group:3','agreed','{"kind": "concerns"}','[]',NULL);
INSERT INTO "act" VALUES(25,1795797888,'group:3','arrived','{"statements": ["2c30cc807d8745132076adf1", "d743a05fd97691aaca4f5828", "71bf2cdb248757acc7f97d3f", "37e74a2857248d7cc258db46"]}','[["statement:2c30cc807d8745132076adf1", "at", null, ""], ["statement:2c30cc807d8745132076adf1", "text", null, "Eliminate bias - wider background check to see the type of people they are hiring"], ["statement:2c30cc807d8745132076adf1", "list", null, "community"], ["statement:d743a05fd97691aaca4f5828", "at", null, ""], ["statement:d743a05fd97691aaca4f5828", "text", null, "To provide incentives and to allow for true change to be made. Not just conversation"], ["statement:d743a05fd97691aaca4f5828", "list", null, "community"], ["statement:71bf2cdb248757acc7f97d3f", "at", null, ""], ["statement:71bf2cdb248757acc7f97d3f", "text", null, "It is to actively seek out and engage with young individuals to get their opinion and ideas with incentives"], ["statement:71bf2cdb248757acc7f97d3f", "list", null, "community"], ["statement:37e74a2857248d7cc258db46", "at", null, ""], ["statement:37e74a2857248d7cc258db46", "text", null, "A traffic stop should not feel like an arrest (our words)"], ["statement:37e74a2857248d7cc258db46", "list", null, "community"]]',NULL);
INSERT INTO "act" VALUES(26,1795797888,'lead','opened','{"title": "Report-outs and themes"}','[]',NULL);
INSERT INTO "act" VALUES(27,1795797888,'themes','made','{"statements": ["38647e28deed87a58bfeacb4"], "issue": 1, "state": "ballot", "issue_number": 1}','[["statement:38647e28deed87a58bfeacb4", "at", "", "1"], ["issue:1", "list", null, "everyone"], ["issue:1", "text", null, "Eliminate bias - wider background check to see the type of people they are hiring (our words)"], ["issue:1", "state", null, "ballot"], ["issue:1", "reason", null, ""], ["issue:1", "number", null, 1], ["issue:1", "place", null, 1024]]',NULL);
INSERT INTO "act" VALUES(28,1795797888,'themes','put_under','{"statements": ["2c30cc807d8745132076adf1"], "issue": 1, "issue_number": 1}','[["statement:2c30cc807d8745132076adf1", "at", "", "1"]]',NULL);
INSERT INTO "act" VALUES(29,1795797888,'themes','made','{"statements": ["186ad7f9a3023fd2c42f274e"], "issue": 2, "state": "ballot", "issue_number": 2}','[["statement:186ad7f9a3023fd2c42f274e", "at", "", "2"], ["issue:2", "list", null, "everyone"], ["issue:2", "text", null, "Give the young Londoners a chance to speak their mind to the police, tell them how they are feeling - incentives too"], ["issue:2", "state", null, "ballot"], ["issue:2", "reason", null, ""], ["issue:2", "number", null, 2], ["issue:2", "place", null, 2048]]',NULL);
INSERT INTO "act" VALUES(30,1795797888,'themes','put_under','{"statements": ["0930ad45526a89c5fd27271b"], "issue": 2, "issue_number": 2}','[["statement:0930ad45526a89c5fd27271b", "at", "", "2"]]',NULL);
INSERT INTO "act" VALUES(31,1795797888,'themes','made','{"statements": ["31b8a8297cf02345368e21fa"], "issue": 3, "state": "ballot", "issue_number": 3}','[["statement:31b8a8297cf02345368e21fa", "at", "", "3"], ["issue:3", "list", null, "everyone"], ["issue:3", "text", null, "We are asked what we think and then nothing changes"], ["issue:3", "state", null, "ballot"], ["issue:3", "reason", null, ""], ["issue:3", "number", null, 3], ["issue:3", "place", null, 3072]]',NULL);
INSERT INTO "act" VALUES(32,1795797889,'themes','put_under','{"statements": ["72ea7b1c1a7c53b37ff566c2"], "issue": 3, "issue_number": 3}','[["statement:72ea7b1c1a7c53b37ff566c2", "at", "", "3"]]',NULL);
INSERT INTO "act" VALUES(33,1795797889,'themes','made','{"statements": ["0a9b6c02a17cbeef2560db12"], "issue": 4, "state": "ballot", "issue_number": 4}','[["statement:0a9b6c02a17cbeef2560db12", "at", "", "4"], ["issue:4", "list", null, "everyone"], ["issue:4", "text", null, "Young men are stopped again and again without being told why"], ["issue:4", "state", null, "ballot"], ["issue:4", "reason", null, ""], ["issue:4", "number", null, 4], ["issue:4", "place", null, 4096]]',NULL);
INSERT INTO "act" VALUES(34,1795797889,'themes','put_under','{"statements": ["37e74a2857248d7cc258db46"], "issue": 4, "issue_number": 4}','[["statement:37e74a2857248d7cc258db46", "at", "", "4"]]',NULL);
INSERT INTO "act" VALUES(35,1795797889,'themes','put_under','{"statements": ["c7b178cd3387fc160d3216b3"], "issue": 4, "issue_number": 4}','[["statement:c7b178cd3387fc160d3216b3", "at", "", "4"]]',NULL);
INSERT INTO "act" VALUES(36,1795797889,'themes','made','{"statements": ["720e9bbc359496f1cefa38b6"], "issue": 5, "state": "ballot", "issue_number": 5}','[["statement:720e9bbc359496f1cefa38b6", "at", "", "5"], ["issue:5", "list", null, "everyone"], ["issue:5", "text", null, "More women and more people from our streets should be hired, I think"], ["issue:5", "state", null, "ballot"], ["issue:5", "reason", null, ""], ["issue:5", "number", null, 5], ["issue:5", "place", null, 5120]]',NULL);
INSERT INTO "act" VALUES(37,1795797889,'themes','put_under','{"statements": ["edaf605e664687d4d8e0afaf"], "issue": 5, "issue_number": 5}','[["statement:edaf605e664687d4d8e0afaf", "at", "", "5"]]',NULL);
INSERT INTO "act" VALUES(38,1795797889,'themes','made','{"statements": ["71bf2cdb248757acc7f97d3f"], "issue": 6, "state": "ballot", "issue_number": 6}','[["statement:71bf2cdb248757acc7f97d3f", "at", "", "6"], ["issue:6", "list", null, "everyone"], ["issue:6", "text", null, "It is to actively seek out and engage with young individuals to get their opinion and ideas with incentives"], ["issue:6", "state", null, "ballot"], ["issue:6", "reason", null, ""], ["issue:6", "number", null, 6], ["issue:6", "place", null, 6144]]',NULL);
INSERT INTO "act" VALUES(39,1795797889,'themes','put_under','{"statements": ["045d4aafd7390cf784402e19"], "issue": 6, "issue_number": 6}','[["statement:045d4aafd7390cf784402e19", "at", "", "6"]]',NULL);
INSERT INTO "act" VALUES(40,1795797889,'themes','made','{"statements": ["dc37d2f0d6e5ed0a255599dd"], "issue": 7, "state": "ballot", "issue_number": 7}','[["statement:dc37d2f0d6e5ed0a255599dd", "at", "", "7"], ["issue:7", "list", null, "everyone"], ["issue:7", "text", null, "Officers change beats before anybody learns their names"], ["issue:7", "state", null, "ballot"], ["issue:7", "reason", null, ""], ["issue:7", "number", null, 7], ["issue:7", "place", null, 7168]]',NULL);
INSERT INTO "act" VALUES(41,1795797889,'themes','put_under','{"statements": ["1eb2b4fd8e690bc94f135a2d"], "issue": 7, "issue_number": 7}','[["statement:1eb2b4fd8e690bc94f135a2d", "at", "", "7"]]',NULL);
INSERT INTO "act" VALUES(42,1795797889,'themes','stood_alone','{"statements": ["38647e28deed87a58bfeacb4"], "issue": 1, "issue_number": 1}','[["statement:38647e28deed87a58bfeacb4", "at", "1", ""]]',NULL);
INSERT INTO "act" VALUES(43,1795797889,'themes','put_under','{"statements": ["38647e28deed87a58bfeacb4"], "issue": 1, "issue_number": 1}','[["statement:38647e28deed87a58bfeacb4", "at", "", "1"]]',NULL);
INSERT INTO "act" VALUES(44,1795797889,'themes','made_rest','{"statements": ["083579598df6a4b7b409784b", "ae2bfa355e0fea4c216b3c56", "5ab4732db1d504beac05226a", "d743a05fd97691aaca4f5828", "412f0021a84ef26d35cb5743", "5f4e3fd2904be28460685a03", "ef0b14edd6d8361c4c231a4b", "d9075aa59c52857b7306849d", "854d396a333ae6c34d0ed438", "4c21a2b9f0b365dbaae1e08f", "315463e0947d17405a5027c0", "606a480119dc8e228026fb6e", "84c5dca0e40cc4dceffd71cd"]}','[["statement:083579598df6a4b7b409784b", "at", "", "8"], ["statement:ae2bfa355e0fea4c216b3c56", "at", "", "9"], ["statement:5ab4732db1d504beac05226a", "at", "", "10"], ["statement:d743a05fd97691aaca4f5828", "at", "", "11"], ["statement:412f0021a84ef26d35cb5743", "at", "", "12"], ["statement:5f4e3fd2904be28460685a03", "at", "", "13"], ["statement:ef0b14edd6d8361c4c231a4b", "at", "", "14"], ["statement:d9075aa59c52857b7306849d", "at", "", "15"], ["statement:854d396a333ae6c34d0ed438", "at", "", "16"], ["statement:4c21a2b9f0b365dbaae1e08f", "at", "", "17"], ["statement:315463e0947d17405a5027c0", "at", "", "18"], ["statement:606a480119dc8e228026fb6e", "at", "", "19"], ["statement:84c5dca0e40cc4dceffd71cd", "at", "", "20"], ["issue:8", "list", null, "everyone"], ["issue:8", "text", null, "Global transparency is a must"], ["issue:8", "state", null, "ballot"], ["issue:8", "reason", null, ""], ["issue:8", "number", null, 8], ["issue:8", "place", null, 8192], ["issue:9", "list", null, "everyone"], ["issue:9", "text", null, "Have talks with police officers at events to debate with them about the justice system and what may need to change"], ["issue:9", "state", null, "ballot"], ["issue:9", "reason", null, ""], ["issue:9", "number", null, 9], ["issue:9", "place", null, 9216], ["issue:10", "list", null, "everyone"], ["issue:10", "text", null, "educate young people on the history of policing so that they can identify negative/detrimental patterns in police behaviour."], ["issue:10", "state", null, "ballot"], ["issue:10", "reason", null, ""], ["issue:10", "number", null, 10], ["issue:10", "place", null, 10240], ["issue:11", "list", null, "everyone"], ["issue:11", "text", null, "To provide incentives and to allow for true change to be made. Not just conversation"], ["issue:11", "state", null, "ballot"], ["issue:11", "reason", null, ""], ["issue:11", "number", null, 11], ["issue:11", "place", null, 11264], ["issue:12", "list", null, "everyone"], ["issue:12", "text", null, "People know who did it and nobody says it"], ["issue:12", "state", null, "ballot"], ["issue:12", "reason", null, ""], ["issue:12", "number", null, 12], ["issue:12", "place", null, 12288], ["issue:13", "list", null, "everyone"], ["issue:13", "text", null, "There is no time on a shift to get out of the car"], ["issue:13", "state", null, "ballot"], ["issue:13", "reason", null, ""], ["issue:13", "number", null, 13], ["issue:13", "place", null, 13312], ["issue:14", "list", null, "everyone"], ["issue:14", "text", null, "People film us before they say hello (our words)"], ["issue:14", "state", null, "ballot"], ["issue:14", "reason", null, ""], ["issue:14", "number", null, 14], ["issue:14", "place", null, 14336], ["issue:15", "list", null, "everyone"], ["issue:15", "text", null, "do regular, independent investigations on police conduct and present data to young people so they can hold conversations about the findings."], ["issue:15", "state", null, "ballot"], ["issue:15", "reason", null, ""], ["issue:15", "number", null, 15], ["issue:15", "place", null, 15360], ["issue:16", "list", null, "everyone"], ["issue:16", "text", null, "To offer the young people incentives"], ["issue:16", "state", null, "ballot"], ["issue:16", "reason", null, ""], ["issue:16", "number", null, 16], ["issue:16", "place", null, 16384], ["issue:17", "list", null, "everyone"], ["issue:17", "text", null, "Allow them to be at the forefront of the decision making (our words)"], ["issue:17", "state", null, "ballot"], ["issue:17", "reason", null, ""], ["issue:17", "number", null, 17], ["issue:17", "place", null, 17408], ["issue:18", "list", null, "everyone"], ["issue:18", "text", null, "Have officers write briefs as to why they took the actions they did. Young people can look and then question them upon suitability of action"], ["issue:18", "state", null, "ballot"], ["issue:18", "reason", null, ""], ["issue:18", "number", null, 18], ["issue:18", "place", null, 18432], ["issue:19", "list", null, "everyone"], ["issue:19", "text", null, "School discipline ends up in court too often"], ["issue:19", "state", null, "ballot"], ["issue:19", "reason", null, ""], ["issue:19", "number", null, 19], ["issue:19", "place", null, 19456], ["issue:20", "list", null, "everyone"], ["issue:20", "text", null, "First - ensure that young people feel safe/comfortable to scrutinise policing (our words)"], ["issue:20", "state", null, "ballot"], ["issue:20", "reason", null, ""], ["issue:20", "number", null, 20], ["issue:20", "place", null, 20480]]',NULL);
INSERT INTO "act" VALUES(45,1795797889,'themes','reworded','{"issue": 1, "issue_number": 1}','[["issue:1", "text", "Eliminate bias - wider background check to see the type of people they are hiring (our words)", "Eliminate bias - wider background check to see the type of people they are hiring (our words) (in our words)"]]',NULL);
INSERT INTO "act" VALUES(46,1795797889,'themes','placed','{"issue": 20, "state": "kept", "reason": "It is a matter of the council", "issue_number": 20}','[["issue:20", "state", "ballot", "kept"], ["issue:20", "reason", "", "It is a matter of the council"]]',NULL);
INSERT INTO "act" VALUES(47,1795797889,'themes','placed','{"issue": 20, "state": "ballot", "reason": "", "issue_number": 20}','[["issue:20", "state", "kept", "ballot"], ["issue:20", "reason", "It is a matter of the council", ""]]',NULL);
INSERT INTO "act" VALUES(48,1795797889,'themes','placed','{"issue": 19, "state": "kept", "reason": "It is a matter of the council", "issue_number": 19}','[["issue:19", "state", "ballot", "kept"], ["issue:19", "reason", "", "It is a matter of the council"]]',NULL);
INSERT INTO "act" VALUES(49,1795797889,'themes','asked','{}','[]',NULL);
INSERT INTO "act" VALUES(50,1795797889,'group:1','took_out','{"statements": ["38647e28deed87a58bfeacb4"]}','[["statement:38647e28deed87a58bfeacb4", "at", "1", "21"], ["issue:21", "list", null, "everyone"], ["issue:21", "text", null, "Eliminate bias - wider background check to see the type of people they are hiring (our words)"], ["issue:21", "state", null, "ballot"], ["issue:21", "reason", null, ""], ["issue:21", "number", null, 21], ["issue:21", "place", null, 21504]]',NULL);
INSERT INTO "act" VALUES(51,1795797889,'group:1','answered','{"group": "A", "said": "out"}','[]',NULL);
INSERT INTO "act" VALUES(52,1795797890,'group:2','answered','{"group": "B", "said": "us"}','[]',NULL);
INSERT INTO "act" VALUES(53,1795797890,'group:3','answered','{"group": "C", "said": "us"}','[]',NULL);
INSERT INTO "act" VALUES(54,1795797890,'group:4','answered','{"group": "D", "said": "us"}','[]',NULL);
INSERT INTO "act" VALUES(55,1795797890,'group:5','answered','{"group": "E", "said": "us"}','[]',NULL);
INSERT INTO "act" VALUES(56,1795797890,'group:6','answered','{"group": "F", "said": "us"}','[]',NULL);
INSERT INTO "act" VALUES(57,1795797890,'group:7','answered','{"group": "G", "said": "us"}','[]',NULL);
INSERT INTO "act" VALUES(58,1795797890,'lead','opened','{"title": "Vote"}','[]',NULL);
INSERT INTO "act" VALUES(59,1795797891,'lead','closed','{"title": "Vote"}','[]',NULL);
INSERT INTO "act" VALUES(60,1795797891,'lead','sealed','{"state": "vote"}','[]',NULL);
INSERT INTO "act" VALUES(61,1795797892,'lead','revealed','{}','[]',NULL);
INSERT INTO "act" VALUES(62,1795797892,'lead','opened','{"title": "Talk"}','[]',NULL);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0004');
CREATE TABLE answer (
	group_id INTEGER NOT NULL, 
	seen VARCHAR(16) NOT NULL, 
	said VARCHAR(10) NOT NULL, 
	CONSTRAINT pk_answer PRIMARY KEY (group_id), 
	CONSTRAINT fk_answer_group_id FOREIGN KEY(group_id) REFERENCES home_group (id)
);
INSERT INTO "answer" VALUES(1,'5181ee46243763e7','out');
INSERT INTO "answer" VALUES(2,'be686db154ab508f','us');
INSERT INTO "answer" VALUES(3,'e97b9b3b6a79b59c','us');
INSERT INTO "answer" VALUES(4,'3688e4d1da56637a','us');
INSERT INTO "answer" VALUES(5,'2ee68916af24337d','us');
INSERT INTO "answer" VALUES(6,'f1bd2d4ca261c4f7','us');
INSERT INTO "answer" VALUES(7,'2746750277504548','us');
CREATE TABLE "ballot" (
	id VARCHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	done BOOLEAN NOT NULL, 
	poll_id INTEGER NOT NULL, 
	closed_hand BLOB, 
	closed_count BLOB, 
	CONSTRAINT pk_ballot PRIMARY KEY (id), 
	CONSTRAINT fk_ballot_poll_id FOREIGN KEY(poll_id) REFERENCES poll (id)
)
 WITHOUT ROWID

;
INSERT INTO "ballot" VALUES('05c836822ee23d4f1a804a0ef12195f3',4,1,1,NULL,NULL);
INSERT INTO "ballot" VALUES('12e4c46960e0d31338e809cec42d9953',3,0,1,NULL,NULL);
INSERT INTO "ballot" VALUES('16b76d9b9dcdac3a4b41584ed5fba602',4,1,1,NULL,NULL);
INSERT INTO "ballot" VALUES('2843b024bffc0b313753014e6d35fd6b',4,1,1,NULL,NULL);
INSERT INTO "ballot" VALUES('4a2868d81b7f7e9de730d1badc93f1e0',4,1,1,NULL,NULL);
INSERT INTO "ballot" VALUES('5952eecb6a25f7edf72827d692fcf05c',4,1,1,NULL,NULL);
INSERT INTO "ballot" VALUES('62f4487f447e9665ade52469f2392087',4,1,1,NULL,NULL);
INSERT INTO "ballot" VALUES('79a593e691341ff67b3a959fc3b59ae5',4,1,1,NULL,NULL);
INSERT INTO "ballot" VALUES('7df21b58a1cd1e129cbd42f3b4f645a5',6,1,1,NULL,NULL);
INSERT INTO "ballot" VALUES('8284a63005840d88b58bacc33a702d22',9,1,1,NULL,NULL);
INSERT INTO "ballot" VALUES('90b135a4aa999512f570718c1569032f',6,1,1,NULL,NULL);
INSERT INTO "ballot" VALUES('ac73891cf3f34a36dfcc247a3da1385a',4,1,1,NULL,NULL);
INSERT INTO "ballot" VALUES('b337527380e079d5806ec12af3e4d65e',9,1,1,NULL,NULL);
INSERT INTO "ballot" VALUES('b7c8a0f58fe6ddc7c57c8e3b48342ef0',4,1,1,NULL,NULL);
INSERT INTO "ballot" VALUES('b94656be585f8d19770cfd2f94738eb0',4,1,1,NULL,NULL);
INSERT INTO "ballot" VALUES('c4482ec9369a03ab890be76d51bc5ffa',5,0,1,NULL,NULL);
INSERT INTO "ballot" VALUES('c9006a3d22370752dd7111116570710a',4,1,1,NULL,NULL);
INSERT INTO "ballot" VALUES('cee5ab358b61d2b952fbccff5d3a9e86',3,0,1,NULL,NULL);
INSERT INTO "ballot" VALUES('e9a172fe754f759febba42f0239252fd',6,1,1,NULL,NULL);
INSERT INTO "ballot" VALUES('f3e6740cafc5c5a237b4aebb84e84c0c',4,1,1,NULL,NULL);
INSERT INTO "ballot" VALUES('f672bf291cf9f70a3346364e97b8610b',4,1,1,NULL,NULL);
CREATE TABLE box (
	poll_id INTEGER NOT NULL, 
	teller INTEGER NOT NULL, 
	option INTEGER NOT NULL, 
	count INTEGER NOT NULL, 
	CONSTRAINT pk_box PRIMARY KEY (poll_id, teller, option), 
	CONSTRAINT fk_box_poll_id FOREIGN KEY(poll_id) REFERENCES poll (id)
)
 WITHOUT ROWID

;
CREATE TABLE card (
	id VARCHAR(24) NOT NULL, 
	group_id INTEGER NOT NULL, 
	kind VARCHAR(10) NOT NULL, 
	text TEXT NOT NULL, 
	state VARCHAR(10) NOT NULL, 
	version INTEGER NOT NULL, 
	author VARCHAR(32), 
	trace VARCHAR(32), 
	statement_id VARCHAR(24), 
	CONSTRAINT pk_card PRIMARY KEY (id), 
	CONSTRAINT ck_card_delivered_has_no_author CHECK (state = 'written' OR author IS NULL), 
	CONSTRAINT fk_card_group_id FOREIGN KEY(group_id) REFERENCES home_group (id), 
	CONSTRAINT fk_card_statement_id FOREIGN KEY(statement_id) REFERENCES statement (id)
)
 WITHOUT ROWID

;
CREATE TABLE chosen_dot (
	ballot_id VARCHAR(32) NOT NULL, 
	statement_id VARCHAR(24) NOT NULL, 
	placed BOOLEAN NOT NULL, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_chosen_dot PRIMARY KEY (ballot_id, statement_id), 
	CONSTRAINT fk_chosen_dot_statement_id FOREIGN KEY(statement_id) REFERENCES statement (id)
)
 WITHOUT ROWID

;
CREATE TABLE differing (
	a VARCHAR(24) NOT NULL, 
	b VARCHAR(24) NOT NULL, 
	CONSTRAINT pk_differing PRIMARY KEY (a, b), 
	CONSTRAINT ck_differing_named_once CHECK (a < b), 
	CONSTRAINT fk_differing_a FOREIGN KEY(a) REFERENCES statement (id), 
	CONSTRAINT fk_differing_b FOREIGN KEY(b) REFERENCES statement (id)
);
CREATE TABLE "dot" (
	ballot_id VARCHAR(32) NOT NULL, 
	issue_id INTEGER NOT NULL, 
	nth INTEGER NOT NULL, 
	placed BOOLEAN NOT NULL, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_dot PRIMARY KEY (ballot_id, issue_id, nth), 
	CONSTRAINT fk_dot_ballot_id FOREIGN KEY(ballot_id) REFERENCES ballot (id), 
	CONSTRAINT ck_dot_counts_from_one CHECK (nth > 0)
)
 WITHOUT ROWID

;
INSERT INTO "dot" VALUES('05c836822ee23d4f1a804a0ef12195f3',3,1,1,1);
INSERT INTO "dot" VALUES('05c836822ee23d4f1a804a0ef12195f3',5,1,1,1);
INSERT INTO "dot" VALUES('05c836822ee23d4f1a804a0ef12195f3',11,1,1,1);
INSERT INTO "dot" VALUES('12e4c46960e0d31338e809cec42d9953',2,1,1,1);
INSERT INTO "dot" VALUES('12e4c46960e0d31338e809cec42d9953',3,1,1,1);
INSERT INTO "dot" VALUES('12e4c46960e0d31338e809cec42d9953',21,1,1,1);
INSERT INTO "dot" VALUES('16b76d9b9dcdac3a4b41584ed5fba602',2,1,1,1);
INSERT INTO "dot" VALUES('16b76d9b9dcdac3a4b41584ed5fba602',7,1,1,1);
INSERT INTO "dot" VALUES('16b76d9b9dcdac3a4b41584ed5fba602',8,1,1,1);
INSERT INTO "dot" VALUES('2843b024bffc0b313753014e6d35fd6b',6,1,1,1);
INSERT INTO "dot" VALUES('2843b024bffc0b313753014e6d35fd6b',11,1,1,1);
INSERT INTO "dot" VALUES('2843b024bffc0b313753014e6d35fd6b',16,1,1,1);
INSERT INTO "dot" VALUES('4a2868d81b7f7e9de730d1badc93f1e0',3,1,1,1);
INSERT INTO "dot" VALUES('4a2868d81b7f7e9de730d1badc93f1e0',13,1,1,1);
INSERT INTO "dot" VALUES('4a2868d81b7f7e9de730d1badc93f1e0',20,1,1,1);
INSERT INTO "dot" VALUES('5952eecb6a25f7edf72827d692fcf05c',4,1,1,1);
INSERT INTO "dot" VALUES('5952eecb6a25f7edf72827d692fcf05c',6,1,1,1);
INSERT INTO "dot" VALUES('5952eecb6a25f7edf72827d692fcf05c',16,1,1,1);
INSERT INTO "dot" VALUES('62f4487f447e9665ade52469f2392087',3,1,1,1);
INSERT INTO "dot" VALUES('62f4487f447e9665ade52469f2392087',6,1,1,1);
INSERT INTO "dot" VALUES('62f4487f447e9665ade52469f2392087',20,1,1,1);
INSERT INTO "dot" VALUES('79a593e691341ff67b3a959fc3b59ae5',5,1,1,1);
INSERT INTO "dot" VALUES('79a593e691341ff67b3a959fc3b59ae5',13,1,1,1);
INSERT INTO "dot" VALUES('79a593e691341ff67b3a959fc3b59ae5',18,1,1,1);
INSERT INTO "dot" VALUES('7df21b58a1cd1e129cbd42f3b4f645a5',3,1,1,3);
INSERT INTO "dot" VALUES('7df21b58a1cd1e129cbd42f3b4f645a5',12,1,1,1);
INSERT INTO "dot" VALUES('7df21b58a1cd1e129cbd42f3b4f645a5',20,1,1,1);
INSERT INTO "dot" VALUES('8284a63005840d88b58bacc33a702d22',6,1,1,1);
INSERT INTO "dot" VALUES('8284a63005840d88b58bacc33a702d22',16,1,1,3);
INSERT INTO "dot" VALUES('8284a63005840d88b58bacc33a702d22',18,1,0,2);
INSERT INTO "dot" VALUES('8284a63005840d88b58bacc33a702d22',20,1,1,3);
INSERT INTO "dot" VALUES('90b135a4aa999512f570718c1569032f',6,1,1,1);
INSERT INTO "dot" VALUES('90b135a4aa999512f570718c1569032f',13,1,1,1);
INSERT INTO "dot" VALUES('90b135a4aa999512f570718c1569032f',15,1,1,1);
INSERT INTO "dot" VALUES('90b135a4aa999512f570718c1569032f',18,1,0,2);
INSERT INTO "dot" VALUES('ac73891cf3f34a36dfcc247a3da1385a',3,1,1,1);
INSERT INTO "dot" VALUES('ac73891cf3f34a36dfcc247a3da1385a',9,1,1,1);
INSERT INTO "dot" VALUES('ac73891cf3f34a36dfcc247a3da1385a',10,1,1,1);
INSERT INTO "dot" VALUES('b337527380e079d5806ec12af3e4d65e',5,1,0,2);
INSERT INTO "dot" VALUES('b337527380e079d5806ec12af3e4d65e',11,1,1,3);
INSERT INTO "dot" VALUES('b337527380e079d5806ec12af3e4d65e',12,1,1,1);
INSERT INTO "dot" VALUES('b337527380e079d5806ec12af3e4d65e',16,1,1,3);
INSERT INTO "dot" VALUES('b7c8a0f58fe6ddc7c57c8e3b48342ef0',3,1,1,1);
INSERT INTO "dot" VALUES('b7c8a0f58fe6ddc7c57c8e3b48342ef0',7,1,1,1);
INSERT INTO "dot" VALUES('b7c8a0f58fe6ddc7c57c8e3b48342ef0',11,1,1,1);
INSERT INTO "dot" VALUES('b94656be585f8d19770cfd2f94738eb0',2,1,1,1);
INSERT INTO "dot" VALUES('b94656be585f8d19770cfd2f94738eb0',9,1,1,1);
INSERT INTO "dot" VALUES('b94656be585f8d19770cfd2f94738eb0',20,1,1,1);
INSERT INTO "dot" VALUES('c4482ec9369a03ab890be76d51bc5ffa',2,1,1,1);
INSERT INTO "dot" VALUES('c4482ec9369a03ab890be76d51bc5ffa',4,1,0,2);
INSERT INTO "dot" VALUES('c4482ec9369a03ab890be76d51bc5ffa',18,1,1,1);
INSERT INTO "dot" VALUES('c4482ec9369a03ab890be76d51bc5ffa',20,1,1,1);
INSERT INTO "dot" VALUES('c9006a3d22370752dd7111116570710a',1,1,1,1);
INSERT INTO "dot" VALUES('c9006a3d22370752dd7111116570710a',2,1,1,1);
INSERT INTO "dot" VALUES('c9006a3d22370752dd7111116570710a',5,1,1,1);
INSERT INTO "dot" VALUES('cee5ab358b61d2b952fbccff5d3a9e86',1,1,1,1);
INSERT INTO "dot" VALUES('cee5ab358b61d2b952fbccff5d3a9e86',3,1,1,1);
INSERT INTO "dot" VALUES('cee5ab358b61d2b952fbccff5d3a9e86',10,1,1,1);
INSERT INTO "dot" VALUES('e9a172fe754f759febba42f0239252fd',2,1,1,1);
INSERT INTO "dot" VALUES('e9a172fe754f759febba42f0239252fd',13,1,1,3);
INSERT INTO "dot" VALUES('e9a172fe754f759febba42f0239252fd',16,1,1,1);
INSERT INTO "dot" VALUES('f3e6740cafc5c5a237b4aebb84e84c0c',7,1,1,1);
INSERT INTO "dot" VALUES('f3e6740cafc5c5a237b4aebb84e84c0c',11,1,1,1);
INSERT INTO "dot" VALUES('f3e6740cafc5c5a237b4aebb84e84c0c',20,1,1,1);
INSERT INTO "dot" VALUES('f672bf291cf9f70a3346364e97b8610b',4,1,1,1);
INSERT INTO "dot" VALUES('f672bf291cf9f70a3346364e97b8610b',7,1,1,1);
INSERT INTO "dot" VALUES('f672bf291cf9f70a3346364e97b8610b',13,1,1,1);
CREATE TABLE "event" (
	id INTEGER NOT NULL, 
	short VARCHAR(8) NOT NULL, 
	key_check VARCHAR(16) NOT NULL, 
	program VARCHAR(40) NOT NULL, 
	title TEXT NOT NULL, 
	place TEXT NOT NULL, 
	date VARCHAR(10) NOT NULL, 
	convener TEXT NOT NULL, 
	computer TEXT NOT NULL, 
	police_computer BOOLEAN NOT NULL, 
	rehearsal BOOLEAN NOT NULL, 
	lists INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	current_stage INTEGER, 
	frozen_at INTEGER, 
	revealed_at INTEGER, 
	reached TEXT, 
	preset VARCHAR(10) NOT NULL, 
	greeting TEXT NOT NULL, 
	wifi_name TEXT NOT NULL, 
	wifi_password TEXT NOT NULL, 
	wall_languages VARCHAR(40) NOT NULL, 
	wall_night BOOLEAN NOT NULL, 
	report_group INTEGER, 
	report_minutes INTEGER NOT NULL, 
	languages VARCHAR(60) NOT NULL, 
	late INTEGER NOT NULL, 
	wall_state VARCHAR(10) NOT NULL, 
	groups_asked BOOLEAN NOT NULL, 
	members INTEGER NOT NULL, 
	report_began INTEGER, 
	way VARCHAR(10) NOT NULL, 
	tie VARCHAR(10) NOT NULL, 
	receipts BOOLEAN NOT NULL, 
	witness TEXT NOT NULL, 
	cards_left INTEGER, 
	cards_made INTEGER, 
	cards_void INTEGER, 
	vote_destroyed_at INTEGER, 
	CONSTRAINT pk_event PRIMARY KEY (id), 
	CONSTRAINT fk_event_report_group FOREIGN KEY(report_group) REFERENCES home_group (id), 
	CONSTRAINT ck_event_one_or_two_lists CHECK (lists IN (1, 2)), 
	CONSTRAINT ck_event_only_one CHECK (id = 1)
);
INSERT INTO "event" VALUES(1,'48307b','bf235eee4a2a8c0d','erie','Strengthening Police and Community Partnerships (robots)','Erie, Pennsylvania','2018-04-21','Robots','this demo',0,1,1,291,6,1795797890,1795797892,NULL,'phones','','','','',0,NULL,3,'en',0,'',1,1,NULL,'phones','both',0,'',NULL,NULL,NULL,NULL);
CREATE TABLE flag (
	group_id INTEGER NOT NULL, 
	kind VARCHAR(10) NOT NULL, 
	about VARCHAR(24) NOT NULL, 
	what VARCHAR(10) NOT NULL, 
	mark VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_flag PRIMARY KEY (group_id, kind, about, what, mark), 
	CONSTRAINT fk_flag_group_id FOREIGN KEY(group_id) REFERENCES home_group (id)
)
 WITHOUT ROWID

;
CREATE TABLE group_list (
	group_id INTEGER NOT NULL, 
	kind VARCHAR(10) NOT NULL, 
	delivered BOOLEAN NOT NULL, 
	reading BOOLEAN NOT NULL, 
	called_back INTEGER NOT NULL, 
	choosing VARCHAR(10) NOT NULL, 
	chosen_dots INTEGER NOT NULL, 
	CONSTRAINT pk_group_list PRIMARY KEY (group_id, kind), 
	CONSTRAINT fk_group_list_group_id FOREIGN KEY(group_id) REFERENCES home_group (id)
);
INSERT INTO "group_list" VALUES(3,'strengths',0,0,0,'',0);
INSERT INTO "group_list" VALUES(1,'strengths',0,0,0,'',0);
INSERT INTO "group_list" VALUES(4,'strengths',0,0,0,'',0);
INSERT INTO "group_list" VALUES(5,'strengths',0,0,0,'',0);
INSERT INTO "group_list" VALUES(6,'strengths',0,0,0,'',0);
INSERT INTO "group_list" VALUES(7,'strengths',0,0,0,'',0);
INSERT INTO "group_list" VALUES(2,'strengths',0,0,0,'',0);
INSERT INTO "group_list" VALUES(1,'concerns',0,0,0,'',0);
INSERT INTO "group_list" VALUES(4,'concerns',0,0,0,'',0);
INSERT INTO "group_list" VALUES(5,'concerns',0,0,0,'',0);
INSERT INTO "group_list" VALUES(2,'concerns',0,0,0,'',0);
INSERT INTO "group_list" VALUES(6,'concerns',0,0,0,'',0);
INSERT INTO "group_list" VALUES(7,'concerns',0,0,0,'',0);
INSERT INTO "group_list" VALUES(3,'concerns',0,0,0,'',0);
CREATE TABLE hold (
	thing VARCHAR(40) NOT NULL, 
	holder VARCHAR(20) NOT NULL, 
	until INTEGER NOT NULL, 
	CONSTRAINT pk_hold PRIMARY KEY (thing)
)
 WITHOUT ROWID

;
CREATE TABLE "home_group" (
	id INTEGER NOT NULL, 
	letter VARCHAR(1) NOT NULL, 
	name TEXT NOT NULL, 
	list VARCHAR(20) NOT NULL, 
	heads INTEGER, 
	complete BOOLEAN NOT NULL, 
	held_stage INTEGER, 
	merged_into INTEGER, 
	removed BOOLEAN NOT NULL, 
	expected INTEGER, 
	dark BOOLEAN NOT NULL, 
	heard BOOLEAN NOT NULL, asks VARCHAR(10), named BOOLEAN, 
	CONSTRAINT pk_home_group PRIMARY KEY (id), 
	CONSTRAINT fk_home_group_merged_into FOREIGN KEY(merged_into) REFERENCES home_group (id), 
	CONSTRAINT fk_home_group_held_stage FOREIGN KEY(held_stage) REFERENCES stage (position)
);
INSERT INTO "home_group" VALUES(1,'A','Faith and clergy','community',3,1,NULL,NULL,0,NULL,0,0,NULL,NULL);
INSERT INTO "home_group" VALUES(2,'B','Youth','community',3,1,NULL,NULL,0,NULL,0,0,NULL,NULL);
INSERT INTO "home_group" VALUES(3,'C','New Americans','community',3,1,NULL,NULL,0,NULL,0,0,NULL,NULL);
INSERT INTO "home_group" VALUES(4,'D','Law enforcement','law enforcement',3,1,NULL,NULL,0,NULL,0,0,NULL,NULL);
INSERT INTO "home_group" VALUES(5,'E','Social services','community',3,1,NULL,NULL,0,NULL,0,0,NULL,NULL);
INSERT INTO "home_group" VALUES(6,'F','Business and community','community',3,1,NULL,NULL,0,NULL,0,0,NULL,NULL);
INSERT INTO "home_group" VALUES(7,'G','Civil rights','community',3,1,NULL,NULL,0,NULL,0,0,NULL,NULL);
CREATE TABLE "issue" (
	id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	list VARCHAR(20) NOT NULL, 
	text TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	state VARCHAR(10) NOT NULL, 
	reason TEXT NOT NULL, 
	place INTEGER NOT NULL, 
	CONSTRAINT pk_issue PRIMARY KEY (id), 
	CONSTRAINT uq_issue_number UNIQUE (number)
);
INSERT INTO "issue" VALUES(1,1,'everyone','Eliminate bias - wider background check to see the type of people they are hiring (our words) (in our words)',2,'ballot','',1024);
INSERT INTO "issue" VALUES(2,2,'everyone','Give the young Londoners a chance to speak their mind to the police, tell them how they are feeling - incentives too',1,'ballot','',2048);
INSERT INTO "issue" VALUES(3,3,'everyone','We are asked what we think and then nothing changes',1,'ballot','',3072);
INSERT INTO "issue" VALUES(4,4,'everyone','Young men are stopped again and again without being told why',1,'ballot','',4096);
INSERT INTO "issue" VALUES(5,5,'everyone','More women and more people from our streets should be hired, I think',1,'ballot','',5120);
INSERT INTO "issue" VALUES(6,6,'everyone','It is to actively seek out and engage with young individuals to get their opinion and ideas with incentives',1,'ballot','',6144);
INSERT INTO "issue" VALUES(7,7,'everyone','Officers change beats before anybody learns their names',1,'ballot','',7168);
INSERT INTO "issue" VALUES(8,8,'everyone','Global transparency is a must',1,'ballot','',8192);
INSERT INTO "issue" VALUES(9,9,'everyone','Have talks with police officers at events to debate with them about the justice system and what may need to change',1,'ballot','',9216);
INSERT INTO "issue" VALUES(10,10,'everyone','educate young people on the history of policing so that they can identify negative/detrimental patterns in police behaviour.',1,'ballot','',10240);
INSERT INTO "issue" VALUES(11,11,'everyone','To provide incentives and to allow for true change to be made. Not just conversation',1,'ballot','',11264);
INSERT INTO "issue" VALUES(12,12,'everyone','People know who did it and nobody says it',1,'ballot','',12288);
INSERT INTO "issue" VALUES(13,13,'everyone','There is no time on a shift to get out of the car',1,'ballot','',13312);
INSERT INTO "issue" VALUES(14,14,'everyone','People film us before they say hello (our words)',1,'ballot','',14336);
INSERT INTO "issue" VALUES(15,15,'everyone','do regular, independent investigations on police conduct and present data to young people so they can hold conversations about the findings.',1,'ballot','',15360);
INSERT INTO "issue" VALUES(16,16,'everyone','To offer the young people incentives',1,'ballot','',16384);
INSERT INTO "issue" VALUES(17,17,'everyone','Allow them to be at the forefront of the decision making (our words)',1,'ballot','',17408);
INSERT INTO "issue" VALUES(18,18,'everyone','Have officers write briefs as to why they took the actions they did. Young people can look and then question them upon suitability of action',1,'ballot','',18432);
INSERT INTO "issue" VALUES(19,19,'everyone','School discipline ends up in court too often',2,'kept','It is a matter of the council',19456);
INSERT INTO "issue" VALUES(20,20,'everyone','First - ensure that young people feel safe/comfortable to scrutinise policing (our words)',3,'ballot','',20480);
INSERT INTO "issue" VALUES(21,21,'everyone','Eliminate bias - wider background check to see the type of people they are hiring (our words)',1,'ballot','',21504);
CREATE TABLE issue_link (
	a INTEGER NOT NULL, 
	b INTEGER NOT NULL, 
	CONSTRAINT pk_issue_link PRIMARY KEY (a, b), 
	CONSTRAINT ck_issue_link_named_once CHECK (a < b), 
	CONSTRAINT fk_issue_link_a FOREIGN KEY(a) REFERENCES issue (id), 
	CONSTRAINT fk_issue_link_b FOREIGN KEY(b) REFERENCES issue (id)
);
CREATE TABLE link (
	name VARCHAR(20) NOT NULL, 
	generation INTEGER NOT NULL, 
	CONSTRAINT pk_link PRIMARY KEY (name)
);
CREATE TABLE meaning (
	about VARCHAR(30) NOT NULL, 
	language VARCHAR(10) NOT NULL, 
	text TEXT NOT NULL, 
	of_text TEXT NOT NULL, 
	checked BOOLEAN NOT NULL, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_meaning PRIMARY KEY (about, language)
);
CREATE TABLE message (
	id VARCHAR(24) NOT NULL, 
	target VARCHAR(20) NOT NULL, 
	text TEXT NOT NULL, 
	at INTEGER NOT NULL, 
	gone BOOLEAN NOT NULL, 
	CONSTRAINT pk_message PRIMARY KEY (id)
);
CREATE TABLE paper (
	poll_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	teller INTEGER NOT NULL, 
	ballot_id VARCHAR(32) NOT NULL, 
	numbers BLOB NOT NULL, 
	CONSTRAINT pk_paper PRIMARY KEY (poll_id, number, teller), 
	CONSTRAINT fk_paper_poll_id FOREIGN KEY(poll_id) REFERENCES poll (id)
)
 WITHOUT ROWID

;
CREATE TABLE participant (
	id VARCHAR(32) NOT NULL, 
	number INTEGER NOT NULL, 
	group_id INTEGER, 
	asked_id INTEGER, 
	CONSTRAINT pk_participant PRIMARY KEY (id), 
	CONSTRAINT fk_participant_asked_id FOREIGN KEY(asked_id) REFERENCES home_group (id), 
	CONSTRAINT fk_participant_group_id FOREIGN KEY(group_id) REFERENCES home_group (id), 
	CONSTRAINT uq_participant_number UNIQUE (number)
)
 WITHOUT ROWID

;
INSERT INTO "participant" VALUES('04b5f3b5317b029481e181616995c6e1',5,4,NULL);
INSERT INTO "participant" VALUES('16f2b0c7f372fdf303e11bf77afe536b',4,2,NULL);
INSERT INTO "participant" VALUES('197f467c8cacaae11165ebdfd14ced3d',21,1,NULL);
INSERT INTO "participant" VALUES('1e66bf06c9a64e11f39ffcf1c678ac4b',20,1,NULL);
INSERT INTO "participant" VALUES('2a3c809650787acd535df861a69ae837',23,NULL,7);
INSERT INTO "participant" VALUES('2e45874b52fbbb4563ddd78f578bf8f7',10,3,NULL);
INSERT INTO "participant" VALUES('3394df63a7d58b9a6d4478d79e672a36',18,5,NULL);
INSERT INTO "participant" VALUES('38a57ce0c936457dd41caba107c529da',8,6,NULL);
INSERT INTO "participant" VALUES('3a9372e3b2f6a8ff720719adf46c2bfd',17,1,NULL);
INSERT INTO "participant" VALUES('3e3758c5b41674d52f8cd0f3f302f10a',22,NULL,3);
INSERT INTO "participant" VALUES('5835a13545c555011815acb0880ae1a0',19,5,NULL);
INSERT INTO "participant" VALUES('5f6d3bcf5770ee09ac276a3792f18714',3,2,NULL);
INSERT INTO "participant" VALUES('672e6ed87d60012bcd75f5a1c84c0573',16,5,NULL);
INSERT INTO "participant" VALUES('70b4734ae594aa98b37973d45e6a854f',24,NULL,6);
INSERT INTO "participant" VALUES('7710c0818fa4cb649aa23dbd80521f08',25,NULL,2);
INSERT INTO "participant" VALUES('7c8b3f46c2d16ceef0b7731b83d17c05',29,NULL,1);
INSERT INTO "participant" VALUES('8d8350c47579c5ec29d25beff9777c0f',13,3,NULL);
INSERT INTO "participant" VALUES('a0ea9dd255c1e4d47a0f07b8c2695b8b',9,6,NULL);
INSERT INTO "participant" VALUES('a920cd51ea54af8614bbd332bce6aee0',27,NULL,1);
INSERT INTO "participant" VALUES('a9f82b6e97d5b6db0901b3d559364e14',28,NULL,1);
INSERT INTO "participant" VALUES('adb764765cf7eb7fb9a8765b041829e8',7,4,NULL);
INSERT INTO "participant" VALUES('b91d34f0b2b613885c2ab18e1b3bea89',30,NULL,5);
INSERT INTO "participant" VALUES('cbcda11e2127997814df33d5ba6fef0f',12,7,NULL);
INSERT INTO "participant" VALUES('d1c183a946dd762917c69d85294095e6',14,7,NULL);
INSERT INTO "participant" VALUES('d7389828e1b9fbfa11614ea6dd7b037f',1,2,NULL);
INSERT INTO "participant" VALUES('db07695c86605451f56e9ece6d09040a',6,4,NULL);
INSERT INTO "participant" VALUES('dcf45557a8f7775482e9620fa612b945',2,6,NULL);
INSERT INTO "participant" VALUES('e14ba10755fdf59ab34204698a7bba19',26,NULL,4);
INSERT INTO "participant" VALUES('f4cbe808f19a040822596fff8372a0e1',15,7,NULL);
INSERT INTO "participant" VALUES('fc359335ba9e59bd392c48b6a6d19ec1',11,3,NULL);
CREATE TABLE poll (
	id INTEGER NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	state VARCHAR(10) NOT NULL, 
	way VARCHAR(10) NOT NULL, 
	question TEXT NOT NULL, 
	people INTEGER NOT NULL, 
	tie VARCHAR(10) NOT NULL, 
	receipts BOOLEAN NOT NULL, 
	digest VARCHAR(40) NOT NULL, 
	file TEXT NOT NULL, 
	on_wall BOOLEAN NOT NULL, 
	witness TEXT NOT NULL, 
	CONSTRAINT pk_poll PRIMARY KEY (id)
);
INSERT INTO "poll" VALUES(1,'vote','revealed','phones','',21,'both',0,'EQ36-RKYA-JNN0-2M04-P5Q4-9FHC','list,issues
everyone,1 2 5
everyone,1 3 10
everyone,2 3 21
everyone,2 7 8
everyone,2 9 20
everyone,2 13 16
everyone,2 18 20
everyone,3 5 11
everyone,3 6 20
everyone,3 7 11
everyone,3 9 10
everyone,3 12 20
everyone,3 13 20
everyone,4 6 16
everyone,4 7 13
everyone,5 13 18
everyone,6 11 16
everyone,6 13 15
everyone,6 16 20
everyone,7 11 20
everyone,11 12 16
salt,5062215 88860681 188273235 894934787 986398833
',0,'');
CREATE TABLE poll_option (
	poll_id INTEGER NOT NULL, 
	option INTEGER NOT NULL, 
	list VARCHAR(20) NOT NULL, 
	CONSTRAINT pk_poll_option PRIMARY KEY (poll_id, option), 
	CONSTRAINT fk_poll_option_poll_id FOREIGN KEY(poll_id) REFERENCES poll (id)
);
INSERT INTO "poll_option" VALUES(1,1,'everyone');
INSERT INTO "poll_option" VALUES(1,2,'everyone');
INSERT INTO "poll_option" VALUES(1,3,'everyone');
INSERT INTO "poll_option" VALUES(1,4,'everyone');
INSERT INTO "poll_option" VALUES(1,5,'everyone');
INSERT INTO "poll_option" VALUES(1,6,'everyone');
INSERT INTO "poll_option" VALUES(1,7,'everyone');
INSERT INTO "poll_option" VALUES(1,8,'everyone');
INSERT INTO "poll_option" VALUES(1,9,'everyone');
INSERT INTO "poll_option" VALUES(1,10,'everyone');
INSERT INTO "poll_option" VALUES(1,11,'everyone');
INSERT INTO "poll_option" VALUES(1,12,'everyone');
INSERT INTO "poll_option" VALUES(1,13,'everyone');
INSERT INTO "poll_option" VALUES(1,14,'everyone');
INSERT INTO "poll_option" VALUES(1,15,'everyone');
INSERT INTO "poll_option" VALUES(1,16,'everyone');
INSERT INTO "poll_option" VALUES(1,17,'everyone');
INSERT INTO "poll_option" VALUES(1,18,'everyone');
INSERT INTO "poll_option" VALUES(1,20,'everyone');
INSERT INTO "poll_option" VALUES(1,21,'everyone');
CREATE TABLE poll_rule (
	poll_id INTEGER NOT NULL, 
	list VARCHAR(20) NOT NULL, 
	dots INTEGER NOT NULL, 
	per_issue INTEGER NOT NULL, 
	carried INTEGER NOT NULL, 
	CONSTRAINT pk_poll_rule PRIMARY KEY (poll_id, list), 
	CONSTRAINT fk_poll_rule_poll_id FOREIGN KEY(poll_id) REFERENCES poll (id)
);
INSERT INTO "poll_rule" VALUES(1,'everyone',3,1,5);
CREATE TABLE "rule" (
	list VARCHAR(20) NOT NULL, 
	dots INTEGER, 
	per_issue INTEGER NOT NULL, 
	carried INTEGER NOT NULL, 
	CONSTRAINT pk_rule PRIMARY KEY (list)
);
INSERT INTO "rule" VALUES('everyone',3,1,5);
CREATE TABLE scribe_act (
	id INTEGER NOT NULL, 
	group_id INTEGER NOT NULL, 
	kind VARCHAR(10) NOT NULL, 
	verb VARCHAR(20) NOT NULL, 
	statement_id VARCHAR(24) NOT NULL, 
	"before" TEXT NOT NULL, 
	"after" TEXT NOT NULL, 
	undone BOOLEAN NOT NULL, 
	CONSTRAINT pk_scribe_act PRIMARY KEY (id), 
	CONSTRAINT fk_scribe_act_group_id FOREIGN KEY(group_id) REFERENCES home_group (id), 
	CONSTRAINT fk_scribe_act_statement_id FOREIGN KEY(statement_id) REFERENCES statement (id)
);
CREATE TABLE "stage" (
	position INTEGER NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	mode VARCHAR(10) NOT NULL, 
	title TEXT NOT NULL, 
	prompt TEXT NOT NULL, 
	minutes INTEGER NOT NULL, 
	state VARCHAR(10) NOT NULL, 
	opened_at INTEGER, 
	closed_at INTEGER, 
	ends_at INTEGER, 
	silent INTEGER NOT NULL, 
	cards INTEGER NOT NULL, planned INTEGER, cap INTEGER, 
	CONSTRAINT pk_stage PRIMARY KEY (position)
);
INSERT INTO "stage" VALUES(0,'welcome','talk','Welcome','Please find the letter of your group. Coffee is here. We begin soon.',30,'closed',1795797881,1795797883,1795799681,0,0,510,NULL);
INSERT INTO "stage" VALUES(1,'strengths','open','Strengths','What is working well between police and community here?',25,'closed',1795797883,1795797885,1795799383,0,0,540,NULL);
INSERT INTO "stage" VALUES(2,'concerns','open','Concerns','What hurts, or gets in the way, between police and community here?',50,'closed',1795797885,1795797887,1795800885,0,0,565,NULL);
INSERT INTO "stage" VALUES(3,'themes','talk','Report-outs and themes','Each group reads its lists aloud. Listen for what you hear more than once.',45,'closed',1795797888,1795797890,1795800588,0,0,630,NULL);
INSERT INTO "stage" VALUES(4,'vote','open','Vote','Which of these matter most?',10,'closed',1795797890,1795797891,1795798490,0,0,695,NULL);
INSERT INTO "stage" VALUES(5,'result','talk','Result','This is what the room found most important.',0,'closed',1795797892,1795797892,NULL,0,0,710,NULL);
INSERT INTO "stage" VALUES(6,'talk','talk','Talk','Phones away. The hall talks now.',0,'open',1795797892,NULL,NULL,0,0,765,NULL);
CREATE TABLE statement (
	id VARCHAR(24) NOT NULL, 
	group_id INTEGER NOT NULL, 
	kind VARCHAR(10) NOT NULL, 
	list VARCHAR(20) NOT NULL, 
	place INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	mark VARCHAR(10) NOT NULL, 
	version INTEGER NOT NULL, 
	author VARCHAR(32), 
	issue_id INTEGER, original TEXT, trace VARCHAR(32), 
	CONSTRAINT pk_statement PRIMARY KEY (id), 
	CONSTRAINT ck_statement_only_agreed_becomes_issue CHECK (issue_id IS NULL OR mark = 'agreed'), 
	CONSTRAINT ck_statement_agreed_has_no_author CHECK (mark <> 'agreed' OR author IS NULL), 
	CONSTRAINT fk_statement_group_id FOREIGN KEY(group_id) REFERENCES home_group (id), 
	CONSTRAINT fk_statement_issue_id FOREIGN KEY(issue_id) REFERENCES issue (id)
);
INSERT INTO "statement" VALUES('74c84e80a712eee4040b9a3f',2,'strengths','community',1,'The school officer knows the children by name (our words)','agreed',3,NULL,NULL,'The school officer knows the children by name',NULL);
INSERT INTO "statement" VALUES('bfc15359987b5a7239358841',1,'strengths','community',1,'Some officers grew up here and still live here (our words)','agreed',3,NULL,NULL,'Some officers grew up here and still live here',NULL);
INSERT INTO "statement" VALUES('a8a6cf12d78fa847bf1442f0',4,'strengths','law enforcement',1,'Neighbors call us before small things grow (our words)','agreed',3,NULL,NULL,'Neighbors call us before small things grow',NULL);
INSERT INTO "statement" VALUES('8897eb8bf5a95a6a31b3531c',5,'strengths','community',1,'Officers come to our summer festival and stay to talk (our words)','agreed',3,NULL,NULL,'Officers come to our summer festival and stay to talk',NULL);
INSERT INTO "statement" VALUES('bd678430e9409dac4fba6ed3',6,'strengths','community',1,'Police and clergy meet every month (our words)','agreed',3,NULL,NULL,'Police and clergy meet every month',NULL);
INSERT INTO "statement" VALUES('872fdd931fb232b528d79818',3,'strengths','community',1,'Some officers grew up here and still live here (our words)','agreed',3,NULL,NULL,'Some officers grew up here and still live here',NULL);
INSERT INTO "statement" VALUES('effd88e12f1fcd2dd9be86fc',7,'strengths','community',1,'The chief answers letters from our congregation (our words)','agreed',3,NULL,NULL,'The chief answers letters from our congregation',NULL);
INSERT INTO "statement" VALUES('eabaf94fdd111a6948c57a78',2,'strengths','community',2,'There is an interpreter at the front desk now, I think','agreed',5,NULL,NULL,NULL,'6f9bb91862aeb228231e1cac63a121f6');
INSERT INTO "statement" VALUES('552672817348e4d8f575cdad',4,'strengths','law enforcement',2,'Shop owners offer us their lots for events','agreed',4,NULL,NULL,NULL,'b78ac1e3bc6331c0c485dd23adcf4216');
INSERT INTO "statement" VALUES('a3b2c1ffe2a0aa721139d9bf',3,'strengths','community',2,'The bike patrol stops to chat','agreed',4,NULL,NULL,NULL,'28d5dccaf10c3f771913997adcd97408');
INSERT INTO "statement" VALUES('4004662179ff9eacc5e86c5d',1,'strengths','community',2,'Police and clergy meet every month','agreed',4,NULL,NULL,NULL,'24f86bd78e5d73c5682646673c6739ce');
INSERT INTO "statement" VALUES('09b519f446683100549cae0b',5,'strengths','community',2,'','withdrawn',2,NULL,NULL,NULL,'d315fae7b95b3410148f749b43cf2182');
INSERT INTO "statement" VALUES('ba0898d1e4655f705f4469df',7,'strengths','community',2,'Some officers grew up here and still live here','agreed',4,NULL,NULL,NULL,'5dad7f09d712c859ca7134f32d249255');
INSERT INTO "statement" VALUES('ff34e2287221a37fb34ebaf9',6,'strengths','community',2,'The ride-along changed how I see the work','agreed',4,NULL,NULL,NULL,'10de2a57544f7028b2def24af75508da');
INSERT INTO "statement" VALUES('720e9bbc359496f1cefa38b6',2,'concerns','community',1,'More women and more people from our streets should be hired, I think','agreed',5,NULL,5,NULL,'1a526e5cafc492027bc5f0875127a881');
INSERT INTO "statement" VALUES('2c30cc807d8745132076adf1',3,'concerns','community',1,'Eliminate bias - wider background check to see the type of people they are hiring','agreed',4,NULL,1,NULL,'8bc7d4fabafaf8a0daeb10c9afb4a1ea');
INSERT INTO "statement" VALUES('412f0021a84ef26d35cb5743',4,'concerns','law enforcement',1,'People know who did it and nobody says it','agreed',4,NULL,12,NULL,'7864b13b4d2eec32c9c18e0f4b60eef7');
INSERT INTO "statement" VALUES('25d77d19b63344352a39564f',5,'concerns','community',1,'','withdrawn',2,NULL,NULL,NULL,'620311133d71625407a51e59ace9e237');
INSERT INTO "statement" VALUES('083579598df6a4b7b409784b',1,'concerns','community',1,'Global transparency is a must','agreed',4,NULL,8,NULL,'27cda6a38aad00d46e4ebbb2770a0253');
INSERT INTO "statement" VALUES('38647e28deed87a58bfeacb4',1,'concerns','community',2,'Eliminate bias - wider background check to see the type of people they are hiring (our words)','agreed',3,NULL,21,'Eliminate bias - wider background check to see the type of people they are hiring',NULL);
INSERT INTO "statement" VALUES('72ea7b1c1a7c53b37ff566c2',2,'concerns','community',2,'Complaints go in and nobody ever hears what came of them (our words)','agreed',3,NULL,3,'Complaints go in and nobody ever hears what came of them',NULL);
INSERT INTO "statement" VALUES('d743a05fd97691aaca4f5828',3,'concerns','community',2,'To provide incentives and to allow for true change to be made. Not just conversation','agreed',2,NULL,11,NULL,NULL);
INSERT INTO "statement" VALUES('0930ad45526a89c5fd27271b',5,'concerns','community',2,'Give the young Londoners a chance to speak their mind to the police, tell them how they are feeling - incentives too (our words)','agreed',3,NULL,2,'Give the young Londoners a chance to speak their mind to the police, tell them how they are feeling - incentives too',NULL);
INSERT INTO "statement" VALUES('5f4e3fd2904be28460685a03',4,'concerns','law enforcement',2,'There is no time on a shift to get out of the car','agreed',2,NULL,13,NULL,NULL);
INSERT INTO "statement" VALUES('045d4aafd7390cf784402e19',6,'concerns','community',1,'It is to actively seek out and engage with young individuals to get their opinion and ideas with incentives','agreed',4,NULL,6,NULL,'e2a8de15bd96f7b5e95c683a0dcee4ba');
INSERT INTO "statement" VALUES('c7b178cd3387fc160d3216b3',7,'concerns','community',1,'A traffic stop should not feel like an arrest','agreed',4,NULL,4,NULL,'06d307a7838346542ae3829c8a6d91a4');
INSERT INTO "statement" VALUES('606a480119dc8e228026fb6e',7,'concerns','community',2,'School discipline ends up in court too often','agreed',2,NULL,19,NULL,NULL);
INSERT INTO "statement" VALUES('854d396a333ae6c34d0ed438',6,'concerns','community',2,'To offer the young people incentives','agreed',2,NULL,16,NULL,NULL);
INSERT INTO "statement" VALUES('186ad7f9a3023fd2c42f274e',1,'concerns','community',3,'Give the young Londoners a chance to speak their mind to the police, tell them how they are feeling - incentives too','agreed',2,NULL,2,NULL,NULL);
INSERT INTO "statement" VALUES('ae2bfa355e0fea4c216b3c56',2,'concerns','community',3,'Have talks with police officers at events to debate with them about the justice system and what may need to change','agreed',2,NULL,9,NULL,NULL);
INSERT INTO "statement" VALUES('dc37d2f0d6e5ed0a255599dd',5,'concerns','community',3,'Officers change beats before anybody learns their names','agreed',2,NULL,7,NULL,NULL);
INSERT INTO "statement" VALUES('71bf2cdb248757acc7f97d3f',3,'concerns','community',3,'It is to actively seek out and engage with young individuals to get their opinion and ideas with incentives','agreed',2,NULL,6,NULL,NULL);
INSERT INTO "statement" VALUES('edaf605e664687d4d8e0afaf',4,'concerns','law enforcement',3,'Too few young people from here apply','agreed',2,NULL,5,NULL,NULL);
INSERT INTO "statement" VALUES('4c21a2b9f0b365dbaae1e08f',6,'concerns','community',3,'Allow them to be at the forefront of the decision making (our words)','agreed',3,NULL,17,'Allow them to be at the forefront of the decision making',NULL);
INSERT INTO "statement" VALUES('1eb2b4fd8e690bc94f135a2d',7,'concerns','community',3,'We do not know the officers on our street by name','agreed',2,NULL,7,NULL,NULL);
INSERT INTO "statement" VALUES('31b8a8297cf02345368e21fa',1,'concerns','community',4,'We are asked what we think and then nothing changes','agreed',2,NULL,3,NULL,NULL);
INSERT INTO "statement" VALUES('5ab4732db1d504beac05226a',2,'concerns','community',4,'educate young people on the history of policing so that they can identify negative/detrimental patterns in police behaviour.','agreed',2,NULL,10,NULL,NULL);
INSERT INTO "statement" VALUES('d9075aa59c52857b7306849d',5,'concerns','community',4,'do regular, independent investigations on police conduct and present data to young people so they can hold conversations about the findings.','agreed',2,NULL,15,NULL,NULL);
INSERT INTO "statement" VALUES('ef0b14edd6d8361c4c231a4b',4,'concerns','law enforcement',4,'People film us before they say hello (our words)','agreed',3,NULL,14,'People film us before they say hello',NULL);
INSERT INTO "statement" VALUES('84c5dca0e40cc4dceffd71cd',7,'concerns','community',4,'First - ensure that young people feel safe/comfortable to scrutinise policing (our words)','agreed',3,NULL,20,'First - ensure that young people feel safe/comfortable to scrutinise policing',NULL);
INSERT INTO "statement" VALUES('315463e0947d17405a5027c0',6,'concerns','community',4,'Have officers write briefs as to why they took the actions they did. Young people can look and then question them upon suitability of action','agreed',2,NULL,18,NULL,NULL);
INSERT INTO "statement" VALUES('37e74a2857248d7cc258db46',3,'concerns','community',4,'A traffic stop should not feel like an arrest (our words)','agreed',3,NULL,4,'A traffic stop should not feel like an arrest',NULL);
INSERT INTO "statement" VALUES('f5e7ac7f3196003604056ca5',2,'concerns','community',5,'To offer the young people incentives','aside',2,NULL,NULL,NULL,'5ba26897da193bf2bea467927c8f78bc');
INSERT INTO "statement" VALUES('1c277007d7125cdcc0064e58',2,'concerns','community',6,'Officers change beats before anybody learns their names','aside',2,NULL,NULL,NULL,'e213f8bac75ba944c99eb2df8aa599d6');
INSERT INTO "statement" VALUES('166e737ed2adab6ac4a4e20b',2,'concerns','community',7,'To have open dialogues with police about why they have negative feelings towards them. Share their personal experiences.','aside',2,NULL,NULL,NULL,'a59f6ab217c8463dbfd46099f83a8612');
INSERT INTO "statement" VALUES('be05fdd5cd77c5b6460d46a6',2,'concerns','community',8,'I think we need to look into the role of the police and how we want them to function in society- rewrite the policies','aside',2,NULL,NULL,NULL,'4a7a74bf4e734b75b02d1844de086d44');
INSERT INTO "statement" VALUES('ae0c95195aef34d9f1ac1a12',2,'concerns','community',9,'The department does not look like the town','aside',2,NULL,NULL,NULL,'42db8a6ec9b543406c8c17f382518698');
INSERT INTO "statement" VALUES('332ed3b2bf1070af18ed95af',2,'concerns','community',10,'Eliminate bias - wider background check to see the type of people they are hiring','aside',2,NULL,NULL,NULL,'5b88779884668efdbdabad37aa09ea19');
INSERT INTO "statement" VALUES('20d7e605b88cfb3d79b77e27',2,'concerns','community',11,'A traffic stop should not feel like an arrest','aside',2,NULL,NULL,NULL,'f6fa9109492521302fa50ffa433e0290');
INSERT INTO "statement" VALUES('6651cb193721d4637ef2d7ad',2,'concerns','community',12,'Someone in a crisis needs a nurse and not handcuffs','aside',2,NULL,NULL,NULL,'4d8f0f2d547317b7f91a3f0be9f07a64');
INSERT INTO "statement" VALUES('805171df80f25ced4dbfb6ae',2,'concerns','community',13,'give them the autonomy and power to influence decisions made regarding policing','aside',2,NULL,NULL,NULL,'35df5d32c712326185ee73c66bb03a7b');
INSERT INTO "statement" VALUES('a5e302a484ca7e59a7bd7e18',2,'concerns','community',14,'Good detail Clear and thorough The full truth','aside',2,NULL,NULL,NULL,'3f4b7a091d0a596d96ec9778630b56eb');
INSERT INTO "statement" VALUES('c638a51ca5b04b27a0b1884c',2,'concerns','community',15,'pan3l discussions where they can communicate without power dynamics','aside',2,NULL,NULL,NULL,'ef216d2b24c0f2e6c85e799385c8289e');
INSERT INTO "statement" VALUES('1e5554f28fb825d2803b59ea',2,'concerns','community',16,'Allow them to be at the forefront of the decision making','aside',2,NULL,NULL,NULL,'c9fe39716cac9fe6ead027bb09cfcbb8');
INSERT INTO "statement" VALUES('0a9b6c02a17cbeef2560db12',1,'concerns','community',5,'Young men are stopped again and again without being told why','agreed',2,NULL,4,NULL,'1a88a8baabf8bfc5638a1a64052c04dc');
CREATE TABLE vote_card (
	id VARCHAR(32) NOT NULL, 
	stub_id VARCHAR(32) NOT NULL, 
	locked VARCHAR(64) NOT NULL, 
	void BOOLEAN NOT NULL, 
	CONSTRAINT pk_vote_card PRIMARY KEY (id), 
	CONSTRAINT uq_vote_card_stub_id UNIQUE (stub_id)
)
 WITHOUT ROWID

;
CREATE INDEX ix_participant_asked_id ON participant (asked_id);
CREATE INDEX ix_participant_group_id ON participant (group_id);
CREATE INDEX ix_statement_group_kind ON statement (group_id, kind);
CREATE INDEX ix_statement_issue_id ON statement (issue_id);
CREATE INDEX ix_card_group_id ON card (group_id);
CREATE INDEX ix_scribe_act_group_kind ON scribe_act (group_id, kind);
COMMIT;
