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
INSERT INTO "act" VALUES(1,1795786271,'lead','opened','{"title": "Welcome"}','[]',NULL);
INSERT INTO "act" VALUES(2,1795786274,'lead','opened','{"title": "Strengths"}','[]',NULL);
INSERT INTO "act" VALUES(3,1795786277,'group:1','agreed','{"kind": "strengths"}','[]',NULL);
INSERT INTO "act" VALUES(4,1795786277,'group:2','agreed','{"kind": "strengths"}','[]',NULL);
INSERT INTO "act" VALUES(5,1795786277,'group:3','agreed','{"kind": "strengths"}','[]',NULL);
INSERT INTO "act" VALUES(6,1795786277,'group:4','agreed','{"kind": "strengths"}','[]',NULL);
INSERT INTO "act" VALUES(7,1795786277,'group:5','agreed','{"kind": "strengths"}','[]',NULL);
INSERT INTO "act" VALUES(8,1795786277,'group:6','agreed','{"kind": "strengths"}','[]',NULL);
INSERT INTO "act" VALUES(9,1795786277,'group:7','agreed','{"kind": "strengths"}','[]',NULL);
INSERT INTO "act" VALUES(10,1795786277,'lead','opened','{"title": "Concerns"}','[]',NULL);
INSERT INTO "act" VALUES(11,1795786280,'lead','closed','{"title": "Concerns"}','[]',NULL);
INSERT INTO "act" VALUES(12,1795786280,'group:2','agreed','{"kind": "concerns"}','[]',NULL);
INSERT INTO "act" VALUES(13,1795786280,'group:2','arrived','{"statements": ["0f64ed6484954aa21839b83a", "cf198d18d5fbfac9b74641bf", "84749c6f3bef6676dd386c7f", "baca11875e52ea64057984c0"]}','[["statement:0f64ed6484954aa21839b83a", "at", null, ""], ["statement:0f64ed6484954aa21839b83a", "text", null, "More women and more people from our streets should be hired, I think"], ["statement:0f64ed6484954aa21839b83a", "list", null, "community"], ["statement:cf198d18d5fbfac9b74641bf", "at", null, ""], ["statement:cf198d18d5fbfac9b74641bf", "text", null, "Complaints go in and nobody ever hears what came of them (our words)"], ["statement:cf198d18d5fbfac9b74641bf", "list", null, "community"], ["statement:84749c6f3bef6676dd386c7f", "at", null, ""], ["statement:84749c6f3bef6676dd386c7f", "text", null, "Have talks with police officers at events to debate with them about the justice system and what may need to change"], ["statement:84749c6f3bef6676dd386c7f", "list", null, "community"], ["statement:baca11875e52ea64057984c0", "at", null, ""], ["statement:baca11875e52ea64057984c0", "text", null, "educate young people on the history of policing so that they can identify negative/detrimental patterns in police behaviour."], ["statement:baca11875e52ea64057984c0", "list", null, "community"]]',NULL);
INSERT INTO "act" VALUES(14,1795786280,'group:1','agreed','{"kind": "concerns"}','[]',NULL);
INSERT INTO "act" VALUES(15,1795786280,'group:1','arrived','{"statements": ["ad777645ea9b86247e873387", "4f3fb80f59d474c267749d20", "9e6d14c1e867e7c835c435e1", "cbc9a9f8b877359335965860", "365774167ecd7b7efca5cf24"]}','[["statement:ad777645ea9b86247e873387", "at", null, ""], ["statement:ad777645ea9b86247e873387", "text", null, "Global transparency is a must"], ["statement:ad777645ea9b86247e873387", "list", null, "community"], ["statement:4f3fb80f59d474c267749d20", "at", null, ""], ["statement:4f3fb80f59d474c267749d20", "text", null, "Eliminate bias - wider background check to see the type of people they are hiring (our words)"], ["statement:4f3fb80f59d474c267749d20", "list", null, "community"], ["statement:9e6d14c1e867e7c835c435e1", "at", null, ""], ["statement:9e6d14c1e867e7c835c435e1", "text", null, "Give the young Londoners a chance to speak their mind to the police, tell them how they are feeling - incentives too"], ["statement:9e6d14c1e867e7c835c435e1", "list", null, "community"], ["statement:cbc9a9f8b877359335965860", "at", null, ""], ["statement:cbc9a9f8b877359335965860", "text", null, "We are asked what we think and then nothing changes"], ["statement:cbc9a9f8b877359335965860", "list", null, "community"], ["statement:365774167ecd7b7efca5cf24", "at", null, ""], ["statement:365774167ecd7b7efca5cf24", "text", null, "Young men are stopped again and again without being told why"], ["statement:365774167ecd7b7efca5cf24", "list", null, "community"]]',NULL);
INSERT INTO "act" VALUES(16,1795786280,'group:3','agreed','{"kind": "concerns"}','[]',NULL);
INSERT INTO "act" VALUES(17,1795786280,'group:3','arrived','{"statements": ["18fb52f04954c0a23c339522", "814bf23462302e2a0ec2d0fb", "2e85d06f6e050ec0f8ed09f2", "8ff69566392d8aaf1d078934"]}','[["statement:18fb52f04954c0a23c339522", "at", null, ""], ["statement:18fb52f04954c0a23c339522", "text", null, "Eliminate bias - wider background check to see the type of people they are hiring"], ["statement:18fb52f04954c0a23c339522", "list", null, "community"], ["statement:814bf23462302e2a0ec2d0fb", "at", null, ""], ["statement:814bf23462302e2a0ec2d0fb", "text", null, "To provide incentives and to allow for true change to be made. Not just conversation"], ["statement:814bf23462302e2a0ec2d0fb", "list", null, "community"], ["statement:2e85d06f6e050ec0f8ed09f2", "at", null, ""], ["statement:2e85d06f6e050ec0f8ed09f2", "text", null, "It is to actively seek out and engage with young individuals to get their opinion and ideas with incentives"], ["statement:2e85d06f6e050ec0f8ed09f2", "list", null, "community"], ["statement:8ff69566392d8aaf1d078934", "at", null, ""], ["statement:8ff69566392d8aaf1d078934", "text", null, "A traffic stop should not feel like an arrest (our words)"], ["statement:8ff69566392d8aaf1d078934", "list", null, "community"]]',NULL);
INSERT INTO "act" VALUES(18,1795786280,'group:4','agreed','{"kind": "concerns"}','[]',NULL);
INSERT INTO "act" VALUES(19,1795786280,'group:4','arrived','{"statements": ["e3d4d4dc958a8e1da30673ae", "ecaeb54e18ab23792fb0b210", "044bc0e822d49eb440c817d1", "47477c796c3235ba9632ffa8"]}','[["statement:e3d4d4dc958a8e1da30673ae", "at", null, ""], ["statement:e3d4d4dc958a8e1da30673ae", "text", null, "People know who did it and nobody says it"], ["statement:e3d4d4dc958a8e1da30673ae", "list", null, "law enforcement"], ["statement:ecaeb54e18ab23792fb0b210", "at", null, ""], ["statement:ecaeb54e18ab23792fb0b210", "text", null, "There is no time on a shift to get out of the car"], ["statement:ecaeb54e18ab23792fb0b210", "list", null, "law enforcement"], ["statement:044bc0e822d49eb440c817d1", "at", null, ""], ["statement:044bc0e822d49eb440c817d1", "text", null, "Too few young people from here apply"], ["statement:044bc0e822d49eb440c817d1", "list", null, "law enforcement"], ["statement:47477c796c3235ba9632ffa8", "at", null, ""], ["statement:47477c796c3235ba9632ffa8", "text", null, "People film us before they say hello (our words)"], ["statement:47477c796c3235ba9632ffa8", "list", null, "law enforcement"]]',NULL);
INSERT INTO "act" VALUES(20,1795786280,'group:5','agreed','{"kind": "concerns"}','[]',NULL);
INSERT INTO "act" VALUES(21,1795786280,'group:5','arrived','{"statements": ["5586efe0c53abebea90b72bc", "6165759f5c498a8bf8d28ca3", "c1415c59bf616ea516269376"]}','[["statement:5586efe0c53abebea90b72bc", "at", null, ""], ["statement:5586efe0c53abebea90b72bc", "text", null, "Give the young Londoners a chance to speak their mind to the police, tell them how they are feeling - incentives too (our words)"], ["statement:5586efe0c53abebea90b72bc", "list", null, "community"], ["statement:6165759f5c498a8bf8d28ca3", "at", null, ""], ["statement:6165759f5c498a8bf8d28ca3", "text", null, "Officers change beats before anybody learns their names"], ["statement:6165759f5c498a8bf8d28ca3", "list", null, "community"], ["statement:c1415c59bf616ea516269376", "at", null, ""], ["statement:c1415c59bf616ea516269376", "text", null, "do regular, independent investigations on police conduct and present data to young people so they can hold conversations about the findings."], ["statement:c1415c59bf616ea516269376", "list", null, "community"]]',NULL);
INSERT INTO "act" VALUES(22,1795786280,'group:6','agreed','{"kind": "concerns"}','[]',NULL);
INSERT INTO "act" VALUES(23,1795786280,'group:6','arrived','{"statements": ["e2d47a388bbb39292e973eef", "9a307e1bdaac3cd99794a6db", "4e075de7879f447fe86457af", "ad7817bde591917fa0b30a50"]}','[["statement:e2d47a388bbb39292e973eef", "at", null, ""], ["statement:e2d47a388bbb39292e973eef", "text", null, "To offer the young people incentives"], ["statement:e2d47a388bbb39292e973eef", "list", null, "community"], ["statement:9a307e1bdaac3cd99794a6db", "at", null, ""], ["statement:9a307e1bdaac3cd99794a6db", "text", null, "It is to actively seek out and engage with young individuals to get their opinion and ideas with incentives"], ["statement:9a307e1bdaac3cd99794a6db", "list", null, "community"], ["statement:4e075de7879f447fe86457af", "at", null, ""], ["statement:4e075de7879f447fe86457af", "text", null, "Allow them to be at the forefront of the decision making (our words)"], ["statement:4e075de7879f447fe86457af", "list", null, "community"], ["statement:ad7817bde591917fa0b30a50", "at", null, ""], ["statement:ad7817bde591917fa0b30a50", "text", null, "Have officers write briefs as to why they took the actions they did. Young people can look and then question them upon suitability of action"], ["statement:ad7817bde591917fa0b30a50", "list", null, "community"]]',NULL);
INSERT INTO "act" VALUES(24,1795786280,'group:7','agreed','{"kind": "concerns"}','[]',NULL);
INSERT INTO "act" VALUES(25,1795786280,'group:7','arrived','{"statements": ["380a2a61cb27f1c4acd1c7bc", "25acfdf9b39bc0f9472bb75f", "8e3f96d185b288bff0d8e157", "6435f49936424d9c3b43e0c3"]}','[["statement:380a2a61cb27f1c4acd1c7bc", "at", null, ""], ["statement:380a2a61cb27f1c4acd1c7bc", "text", null, "School discipline ends up in court too often"], ["statement:380a2a61cb27f1c4acd1c7bc", "list", null, "community"], ["statement:25acfdf9b39bc0f9472bb75f", "at", null, ""], ["statement:25acfdf9b39bc0f9472bb75f", "text", null, "A traffic stop should not feel like an arrest"], ["statement:25acfdf9b39bc0f9472bb75f", "list", null, "community"], ["statement:8e3f96d185b288bff0d8e157", "at", null, ""], ["statement:8e3f96d185b288bff0d8e157", "text", null, "We do not know the officers on our street by name"], ["statement:8e3f96d185b288bff0d8e157", "list", null, "community"], ["statement:6435f49936424d9c3b43e0c3", "at", null, ""], ["statement:6435f49936424d9c3b43e0c3", "text", null, "First - ensure that young people feel safe/comfortable to scrutinise policing (our words)"], ["statement:6435f49936424d9c3b43e0c3", "list", null, "community"]]',NULL);
INSERT INTO "act" VALUES(26,1795786281,'lead','opened','{"title": "Report-outs and themes"}','[]',NULL);
INSERT INTO "act" VALUES(27,1795786282,'themes','made','{"statements": ["4f3fb80f59d474c267749d20"], "issue": 1, "state": "ballot", "issue_number": 1}','[["statement:4f3fb80f59d474c267749d20", "at", "", "1"], ["issue:1", "list", null, "everyone"], ["issue:1", "text", null, "Eliminate bias - wider background check to see the type of people they are hiring (our words)"], ["issue:1", "state", null, "ballot"], ["issue:1", "reason", null, ""], ["issue:1", "number", null, 1], ["issue:1", "place", null, 1024]]',NULL);
INSERT INTO "act" VALUES(28,1795786282,'themes','put_under','{"statements": ["18fb52f04954c0a23c339522"], "issue": 1, "issue_number": 1}','[["statement:18fb52f04954c0a23c339522", "at", "", "1"]]',NULL);
INSERT INTO "act" VALUES(29,1795786282,'themes','made','{"statements": ["9e6d14c1e867e7c835c435e1"], "issue": 2, "state": "ballot", "issue_number": 2}','[["statement:9e6d14c1e867e7c835c435e1", "at", "", "2"], ["issue:2", "list", null, "everyone"], ["issue:2", "text", null, "Give the young Londoners a chance to speak their mind to the police, tell them how they are feeling - incentives too"], ["issue:2", "state", null, "ballot"], ["issue:2", "reason", null, ""], ["issue:2", "number", null, 2], ["issue:2", "place", null, 2048]]',NULL);
INSERT INTO "act" VALUES(30,1795786282,'themes','put_under','{"statements": ["5586efe0c53abebea90b72bc"], "issue": 2, "issue_number": 2}','[["statement:5586efe0c53abebea90b72bc", "at", "", "2"]]',NULL);
INSERT INTO "act" VALUES(31,1795786282,'themes','made','{"statements": ["cbc9a9f8b877359335965860"], "issue": 3, "state": "ballot", "issue_number": 3}','[["statement:cbc9a9f8b877359335965860", "at", "", "3"], ["issue:3", "list", null, "everyone"], ["issue:3", "text", null, "We are asked what we think and then nothing changes"], ["issue:3", "state", null, "ballot"], ["issue:3", "reason", null, ""], ["issue:3", "number", null, 3], ["issue:3", "place", null, 3072]]',NULL);
INSERT INTO "act" VALUES(32,1795786282,'themes','put_under','{"statements": ["cf198d18d5fbfac9b74641bf"], "issue": 3, "issue_number": 3}','[["statement:cf198d18d5fbfac9b74641bf", "at", "", "3"]]',NULL);
INSERT INTO "act" VALUES(33,1795786282,'themes','made','{"statements": ["365774167ecd7b7efca5cf24"], "issue": 4, "state": "ballot", "issue_number": 4}','[["statement:365774167ecd7b7efca5cf24", "at", "", "4"], ["issue:4", "list", null, "everyone"], ["issue:4", "text", null, "Young men are stopped again and again without being told why"], ["issue:4", "state", null, "ballot"], ["issue:4", "reason", null, ""], ["issue:4", "number", null, 4], ["issue:4", "place", null, 4096]]',NULL);
INSERT INTO "act" VALUES(34,1795786283,'themes','put_under','{"statements": ["8ff69566392d8aaf1d078934"], "issue": 4, "issue_number": 4}','[["statement:8ff69566392d8aaf1d078934", "at", "", "4"]]',NULL);
INSERT INTO "act" VALUES(35,1795786283,'themes','put_under','{"statements": ["25acfdf9b39bc0f9472bb75f"], "issue": 4, "issue_number": 4}','[["statement:25acfdf9b39bc0f9472bb75f", "at", "", "4"]]',NULL);
INSERT INTO "act" VALUES(36,1795786283,'themes','made','{"statements": ["0f64ed6484954aa21839b83a"], "issue": 5, "state": "ballot", "issue_number": 5}','[["statement:0f64ed6484954aa21839b83a", "at", "", "5"], ["issue:5", "list", null, "everyone"], ["issue:5", "text", null, "More women and more people from our streets should be hired, I think"], ["issue:5", "state", null, "ballot"], ["issue:5", "reason", null, ""], ["issue:5", "number", null, 5], ["issue:5", "place", null, 5120]]',NULL);
INSERT INTO "act" VALUES(37,1795786283,'themes','put_under','{"statements": ["044bc0e822d49eb440c817d1"], "issue": 5, "issue_number": 5}','[["statement:044bc0e822d49eb440c817d1", "at", "", "5"]]',NULL);
INSERT INTO "act" VALUES(38,1795786283,'themes','made','{"statements": ["2e85d06f6e050ec0f8ed09f2"], "issue": 6, "state": "ballot", "issue_number": 6}','[["statement:2e85d06f6e050ec0f8ed09f2", "at", "", "6"], ["issue:6", "list", null, "everyone"], ["issue:6", "text", null, "It is to actively seek out and engage with young individuals to get their opinion and ideas with incentives"], ["issue:6", "state", null, "ballot"], ["issue:6", "reason", null, ""], ["issue:6", "number", null, 6], ["issue:6", "place", null, 6144]]',NULL);
INSERT INTO "act" VALUES(39,1795786283,'themes','put_under','{"statements": ["9a307e1bdaac3cd99794a6db"], "issue": 6, "issue_number": 6}','[["statement:9a307e1bdaac3cd99794a6db", "at", "", "6"]]',NULL);
INSERT INTO "act" VALUES(40,1795786283,'themes','made','{"statements": ["6165759f5c498a8bf8d28ca3"], "issue": 7, "state": "ballot", "issue_number": 7}','[["statement:6165759f5c498a8bf8d28ca3", "at", "", "7"], ["issue:7", "list", null, "everyone"], ["issue:7", "text", null, "Officers change beats before anybody learns their names"], ["issue:7", "state", null, "ballot"], ["issue:7", "reason", null, ""], ["issue:7", "number", null, 7], ["issue:7", "place", null, 7168]]',NULL);
INSERT INTO "act" VALUES(41,1795786283,'themes','put_under','{"statements": ["8e3f96d185b288bff0d8e157"], "issue": 7, "issue_number": 7}','[["statement:8e3f96d185b288bff0d8e157", "at", "", "7"]]',NULL);
INSERT INTO "act" VALUES(42,1795786283,'themes','stood_alone','{"statements": ["4f3fb80f59d474c267749d20"], "issue": 1, "issue_number": 1}','[["statement:4f3fb80f59d474c267749d20", "at", "1", ""]]',NULL);
INSERT INTO "act" VALUES(43,1795786283,'themes','put_under','{"statements": ["4f3fb80f59d474c267749d20"], "issue": 1, "issue_number": 1}','[["statement:4f3fb80f59d474c267749d20", "at", "", "1"]]',NULL);
INSERT INTO "act" VALUES(44,1795786283,'themes','made_rest','{"statements": ["ad777645ea9b86247e873387", "84749c6f3bef6676dd386c7f", "baca11875e52ea64057984c0", "814bf23462302e2a0ec2d0fb", "e3d4d4dc958a8e1da30673ae", "ecaeb54e18ab23792fb0b210", "47477c796c3235ba9632ffa8", "c1415c59bf616ea516269376", "e2d47a388bbb39292e973eef", "4e075de7879f447fe86457af", "ad7817bde591917fa0b30a50", "380a2a61cb27f1c4acd1c7bc", "6435f49936424d9c3b43e0c3"]}','[["statement:ad777645ea9b86247e873387", "at", "", "8"], ["statement:84749c6f3bef6676dd386c7f", "at", "", "9"], ["statement:baca11875e52ea64057984c0", "at", "", "10"], ["statement:814bf23462302e2a0ec2d0fb", "at", "", "11"], ["statement:e3d4d4dc958a8e1da30673ae", "at", "", "12"], ["statement:ecaeb54e18ab23792fb0b210", "at", "", "13"], ["statement:47477c796c3235ba9632ffa8", "at", "", "14"], ["statement:c1415c59bf616ea516269376", "at", "", "15"], ["statement:e2d47a388bbb39292e973eef", "at", "", "16"], ["statement:4e075de7879f447fe86457af", "at", "", "17"], ["statement:ad7817bde591917fa0b30a50", "at", "", "18"], ["statement:380a2a61cb27f1c4acd1c7bc", "at", "", "19"], ["statement:6435f49936424d9c3b43e0c3", "at", "", "20"], ["issue:8", "list", null, "everyone"], ["issue:8", "text", null, "Global transparency is a must"], ["issue:8", "state", null, "ballot"], ["issue:8", "reason", null, ""], ["issue:8", "number", null, 8], ["issue:8", "place", null, 8192], ["issue:9", "list", null, "everyone"], ["issue:9", "text", null, "Have talks with police officers at events to debate with them about the justice system and what may need to change"], ["issue:9", "state", null, "ballot"], ["issue:9", "reason", null, ""], ["issue:9", "number", null, 9], ["issue:9", "place", null, 9216], ["issue:10", "list", null, "everyone"], ["issue:10", "text", null, "educate young people on the history of policing so that they can identify negative/detrimental patterns in police behaviour."], ["issue:10", "state", null, "ballot"], ["issue:10", "reason", null, ""], ["issue:10", "number", null, 10], ["issue:10", "place", null, 10240], ["issue:11", "list", null, "everyone"], ["issue:11", "text", null, "To provide incentives and to allow for true change to be made. Not just conversation"], ["issue:11", "state", null, "ballot"], ["issue:11", "reason", null, ""], ["issue:11", "number", null, 11], ["issue:11", "place", null, 11264], ["issue:12", "list", null, "everyone"], ["issue:12", "text", null, "People know who did it and nobody says it"], ["issue:12", "state", null, "ballot"], ["issue:12", "reason", null, ""], ["issue:12", "number", null, 12], ["issue:12", "place", null, 12288], ["issue:13", "list", null, "everyone"], ["issue:13", "text", null, "There is no time on a shift to get out of the car"], ["issue:13", "state", null, "ballot"], ["issue:13", "reason", null, ""], ["issue:13", "number", null, 13], ["issue:13", "place", null, 13312], ["issue:14", "list", null, "everyone"], ["issue:14", "text", null, "People film us before they say hello (our words)"], ["issue:14", "state", null, "ballot"], ["issue:14", "reason", null, ""], ["issue:14", "number", null, 14], ["issue:14", "place", null, 14336], ["issue:15", "list", null, "everyone"], ["issue:15", "text", null, "do regular, independent investigations on police conduct and present data to young people so they can hold conversations about the findings."], ["issue:15", "state", null, "ballot"], ["issue:15", "reason", null, ""], ["issue:15", "number", null, 15], ["issue:15", "place", null, 15360], ["issue:16", "list", null, "everyone"], ["issue:16", "text", null, "To offer the young people incentives"], ["issue:16", "state", null, "ballot"], ["issue:16", "reason", null, ""], ["issue:16", "number", null, 16], ["issue:16", "place", null, 16384], ["issue:17", "list", null, "everyone"], ["issue:17", "text", null, "Allow them to be at the forefront of the decision making (our words)"], ["issue:17", "state", null, "ballot"], ["issue:17", "reason", null, ""], ["issue:17", "number", null, 17], ["issue:17", "place", null, 17408], ["issue:18", "list", null, "everyone"], ["issue:18", "text", null, "Have officers write briefs as to why they took the actions they did. Young people can look and then question them upon suitability of action"], ["issue:18", "state", null, "ballot"], ["issue:18", "reason", null, ""], ["issue:18", "number", null, 18], ["issue:18", "place", null, 18432], ["issue:19", "list", null, "everyone"], ["issue:19", "text", null, "School discipline ends up in court too often"], ["issue:19", "state", null, "ballot"], ["issue:19", "reason", null, ""], ["issue:19", "number", null, 19], ["issue:19", "place", null, 19456], ["issue:20", "list", null, "everyone"], ["issue:20", "text", null, "First - ensure that young people feel safe/comfortable to scrutinise policing (our words)"], ["issue:20", "state", null, "ballot"], ["issue:20", "reason", null, ""], ["issue:20", "number", null, 20], ["issue:20", "place", null, 20480]]',NULL);
INSERT INTO "act" VALUES(45,1795786284,'themes','reworded','{"issue": 1, "issue_number": 1}','[["issue:1", "text", "Eliminate bias - wider background check to see the type of people they are hiring (our words)", "Eliminate bias - wider background check to see the type of people they are hiring (our words) (in our words)"]]',NULL);
INSERT INTO "act" VALUES(46,1795786284,'themes','placed','{"issue": 20, "state": "kept", "reason": "It is a matter of the council", "issue_number": 20}','[["issue:20", "state", "ballot", "kept"], ["issue:20", "reason", "", "It is a matter of the council"]]',NULL);
INSERT INTO "act" VALUES(47,1795786284,'themes','placed','{"issue": 20, "state": "ballot", "reason": "", "issue_number": 20}','[["issue:20", "state", "kept", "ballot"], ["issue:20", "reason", "It is a matter of the council", ""]]',NULL);
INSERT INTO "act" VALUES(48,1795786284,'themes','placed','{"issue": 19, "state": "kept", "reason": "It is a matter of the council", "issue_number": 19}','[["issue:19", "state", "ballot", "kept"], ["issue:19", "reason", "", "It is a matter of the council"]]',NULL);
INSERT INTO "act" VALUES(49,1795786284,'themes','asked','{}','[]',NULL);
INSERT INTO "act" VALUES(50,1795786284,'group:1','took_out','{"statements": ["4f3fb80f59d474c267749d20"]}','[["statement:4f3fb80f59d474c267749d20", "at", "1", "21"], ["issue:21", "list", null, "everyone"], ["issue:21", "text", null, "Eliminate bias - wider background check to see the type of people they are hiring (our words)"], ["issue:21", "state", null, "ballot"], ["issue:21", "reason", null, ""], ["issue:21", "number", null, 21], ["issue:21", "place", null, 21504]]',NULL);
INSERT INTO "act" VALUES(51,1795786284,'group:1','answered','{"group": "A", "said": "out"}','[]',NULL);
INSERT INTO "act" VALUES(52,1795786284,'group:2','answered','{"group": "B", "said": "us"}','[]',NULL);
INSERT INTO "act" VALUES(53,1795786284,'group:3','answered','{"group": "C", "said": "us"}','[]',NULL);
INSERT INTO "act" VALUES(54,1795786284,'group:4','answered','{"group": "D", "said": "us"}','[]',NULL);
INSERT INTO "act" VALUES(55,1795786284,'group:5','answered','{"group": "E", "said": "us"}','[]',NULL);
INSERT INTO "act" VALUES(56,1795786284,'group:7','answered','{"group": "G", "said": "us"}','[]',NULL);
INSERT INTO "act" VALUES(57,1795786284,'group:6','answered','{"group": "F", "said": "us"}','[]',NULL);
INSERT INTO "act" VALUES(58,1795786285,'lead','opened','{"title": "Vote"}','[]',NULL);
INSERT INTO "act" VALUES(59,1795786287,'lead','closed','{"title": "Vote"}','[]',NULL);
INSERT INTO "act" VALUES(60,1795786287,'lead','revealed','{}','[]',NULL);
INSERT INTO "act" VALUES(61,1795786288,'lead','opened','{"title": "Talk"}','[]',NULL);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0003');
CREATE TABLE answer (
	group_id INTEGER NOT NULL, 
	seen VARCHAR(16) NOT NULL, 
	said VARCHAR(10) NOT NULL, 
	CONSTRAINT pk_answer PRIMARY KEY (group_id), 
	CONSTRAINT fk_answer_group_id FOREIGN KEY(group_id) REFERENCES home_group (id)
);
INSERT INTO "answer" VALUES(1,'6b05507fc06bdcee','out');
INSERT INTO "answer" VALUES(2,'e566f52319878366','us');
INSERT INTO "answer" VALUES(3,'02ce74b23681072a','us');
INSERT INTO "answer" VALUES(4,'6d58caeb9a610ae6','us');
INSERT INTO "answer" VALUES(5,'3e6a44a52d08c247','us');
INSERT INTO "answer" VALUES(6,'4a2745630bb3c9c5','us');
INSERT INTO "answer" VALUES(7,'2bb6e32b774786db','us');
CREATE TABLE ballot (
	id VARCHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	done BOOLEAN NOT NULL, 
	CONSTRAINT pk_ballot PRIMARY KEY (id)
)
 WITHOUT ROWID

;
INSERT INTO "ballot" VALUES('189f18d0f6b35684ce3b58b72256667c',9,1);
INSERT INTO "ballot" VALUES('286c51eb9e6320767956e4825f620fdb',4,1);
INSERT INTO "ballot" VALUES('2ed5a7d4fe875057db1a1fd4d856a620',5,0);
INSERT INTO "ballot" VALUES('32b0586eb5e1f3e0b3b953c5f20fa689',3,0);
INSERT INTO "ballot" VALUES('3bf02ed45d823b93cea17ac93720b00b',4,1);
INSERT INTO "ballot" VALUES('57af11ecdd48b8544e879d9146b3a7ed',6,1);
INSERT INTO "ballot" VALUES('7701d41bad2a17c541996dbc7171778f',4,1);
INSERT INTO "ballot" VALUES('8703ba6bf4ef114a59edd6206aaa2ca4',4,1);
INSERT INTO "ballot" VALUES('8c35c3b3c451fcedf6016f3172e1b4bf',4,1);
INSERT INTO "ballot" VALUES('905bb301d8006af83f237b1fc76557ef',4,1);
INSERT INTO "ballot" VALUES('9c960ef650715c5d22c5affc336ce17a',4,1);
INSERT INTO "ballot" VALUES('9eaaded1b10fbba607bbbfcf5601ae0f',4,1);
INSERT INTO "ballot" VALUES('a3d8f1776c69d5a70ac0bddf4c72c901',9,1);
INSERT INTO "ballot" VALUES('add46121752d01ac8f06c7e77510c0f2',4,1);
INSERT INTO "ballot" VALUES('b6e1ceabb3a525a6907a8f019ad5b20a',4,1);
INSERT INTO "ballot" VALUES('c9b8ba9278be74a9d2392593a8d57c49',3,0);
INSERT INTO "ballot" VALUES('e42e7cfc38c834ff63a535a431f7cea3',6,1);
INSERT INTO "ballot" VALUES('ecbce043fe3e3587ed28c196cda6462d',6,1);
INSERT INTO "ballot" VALUES('f426c1591ffa47b71af53f58ca005380',4,1);
INSERT INTO "ballot" VALUES('fc2a67d08ac858d4f323b46e840ce430',4,1);
INSERT INTO "ballot" VALUES('fc73b53fc719a85d1fd08a0be61faccc',4,1);
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
CREATE TABLE dot (
	ballot_id VARCHAR(32) NOT NULL, 
	issue_id INTEGER NOT NULL, 
	nth INTEGER NOT NULL, 
	placed BOOLEAN NOT NULL, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_dot PRIMARY KEY (ballot_id, issue_id, nth), 
	CONSTRAINT ck_dot_counts_from_one CHECK (nth > 0), 
	CONSTRAINT fk_dot_ballot_id FOREIGN KEY(ballot_id) REFERENCES ballot (id), 
	CONSTRAINT fk_dot_issue_id FOREIGN KEY(issue_id) REFERENCES issue (id)
)
 WITHOUT ROWID

;
INSERT INTO "dot" VALUES('189f18d0f6b35684ce3b58b72256667c',6,1,1,1);
INSERT INTO "dot" VALUES('189f18d0f6b35684ce3b58b72256667c',16,1,1,3);
INSERT INTO "dot" VALUES('189f18d0f6b35684ce3b58b72256667c',18,1,0,2);
INSERT INTO "dot" VALUES('189f18d0f6b35684ce3b58b72256667c',20,1,1,3);
INSERT INTO "dot" VALUES('286c51eb9e6320767956e4825f620fdb',4,1,1,1);
INSERT INTO "dot" VALUES('286c51eb9e6320767956e4825f620fdb',7,1,1,1);
INSERT INTO "dot" VALUES('286c51eb9e6320767956e4825f620fdb',13,1,1,1);
INSERT INTO "dot" VALUES('2ed5a7d4fe875057db1a1fd4d856a620',2,1,1,1);
INSERT INTO "dot" VALUES('2ed5a7d4fe875057db1a1fd4d856a620',4,1,0,2);
INSERT INTO "dot" VALUES('2ed5a7d4fe875057db1a1fd4d856a620',18,1,1,1);
INSERT INTO "dot" VALUES('2ed5a7d4fe875057db1a1fd4d856a620',20,1,1,1);
INSERT INTO "dot" VALUES('32b0586eb5e1f3e0b3b953c5f20fa689',1,1,1,1);
INSERT INTO "dot" VALUES('32b0586eb5e1f3e0b3b953c5f20fa689',3,1,1,1);
INSERT INTO "dot" VALUES('32b0586eb5e1f3e0b3b953c5f20fa689',10,1,1,1);
INSERT INTO "dot" VALUES('3bf02ed45d823b93cea17ac93720b00b',5,1,1,1);
INSERT INTO "dot" VALUES('3bf02ed45d823b93cea17ac93720b00b',13,1,1,1);
INSERT INTO "dot" VALUES('3bf02ed45d823b93cea17ac93720b00b',18,1,1,1);
INSERT INTO "dot" VALUES('57af11ecdd48b8544e879d9146b3a7ed',3,1,1,3);
INSERT INTO "dot" VALUES('57af11ecdd48b8544e879d9146b3a7ed',12,1,1,1);
INSERT INTO "dot" VALUES('57af11ecdd48b8544e879d9146b3a7ed',20,1,1,1);
INSERT INTO "dot" VALUES('7701d41bad2a17c541996dbc7171778f',2,1,1,1);
INSERT INTO "dot" VALUES('7701d41bad2a17c541996dbc7171778f',7,1,1,1);
INSERT INTO "dot" VALUES('7701d41bad2a17c541996dbc7171778f',8,1,1,1);
INSERT INTO "dot" VALUES('8703ba6bf4ef114a59edd6206aaa2ca4',1,1,1,1);
INSERT INTO "dot" VALUES('8703ba6bf4ef114a59edd6206aaa2ca4',2,1,1,1);
INSERT INTO "dot" VALUES('8703ba6bf4ef114a59edd6206aaa2ca4',5,1,1,1);
INSERT INTO "dot" VALUES('8c35c3b3c451fcedf6016f3172e1b4bf',3,1,1,1);
INSERT INTO "dot" VALUES('8c35c3b3c451fcedf6016f3172e1b4bf',5,1,1,1);
INSERT INTO "dot" VALUES('8c35c3b3c451fcedf6016f3172e1b4bf',11,1,1,1);
INSERT INTO "dot" VALUES('905bb301d8006af83f237b1fc76557ef',6,1,1,1);
INSERT INTO "dot" VALUES('905bb301d8006af83f237b1fc76557ef',11,1,1,1);
INSERT INTO "dot" VALUES('905bb301d8006af83f237b1fc76557ef',16,1,1,1);
INSERT INTO "dot" VALUES('9c960ef650715c5d22c5affc336ce17a',3,1,1,1);
INSERT INTO "dot" VALUES('9c960ef650715c5d22c5affc336ce17a',6,1,1,1);
INSERT INTO "dot" VALUES('9c960ef650715c5d22c5affc336ce17a',20,1,1,1);
INSERT INTO "dot" VALUES('9eaaded1b10fbba607bbbfcf5601ae0f',4,1,1,1);
INSERT INTO "dot" VALUES('9eaaded1b10fbba607bbbfcf5601ae0f',6,1,1,1);
INSERT INTO "dot" VALUES('9eaaded1b10fbba607bbbfcf5601ae0f',16,1,1,1);
INSERT INTO "dot" VALUES('a3d8f1776c69d5a70ac0bddf4c72c901',5,1,0,2);
INSERT INTO "dot" VALUES('a3d8f1776c69d5a70ac0bddf4c72c901',11,1,1,3);
INSERT INTO "dot" VALUES('a3d8f1776c69d5a70ac0bddf4c72c901',12,1,1,1);
INSERT INTO "dot" VALUES('a3d8f1776c69d5a70ac0bddf4c72c901',16,1,1,3);
INSERT INTO "dot" VALUES('add46121752d01ac8f06c7e77510c0f2',3,1,1,1);
INSERT INTO "dot" VALUES('add46121752d01ac8f06c7e77510c0f2',9,1,1,1);
INSERT INTO "dot" VALUES('add46121752d01ac8f06c7e77510c0f2',10,1,1,1);
INSERT INTO "dot" VALUES('b6e1ceabb3a525a6907a8f019ad5b20a',7,1,1,1);
INSERT INTO "dot" VALUES('b6e1ceabb3a525a6907a8f019ad5b20a',11,1,1,1);
INSERT INTO "dot" VALUES('b6e1ceabb3a525a6907a8f019ad5b20a',20,1,1,1);
INSERT INTO "dot" VALUES('c9b8ba9278be74a9d2392593a8d57c49',2,1,1,1);
INSERT INTO "dot" VALUES('c9b8ba9278be74a9d2392593a8d57c49',3,1,1,1);
INSERT INTO "dot" VALUES('c9b8ba9278be74a9d2392593a8d57c49',21,1,1,1);
INSERT INTO "dot" VALUES('e42e7cfc38c834ff63a535a431f7cea3',2,1,1,1);
INSERT INTO "dot" VALUES('e42e7cfc38c834ff63a535a431f7cea3',13,1,1,3);
INSERT INTO "dot" VALUES('e42e7cfc38c834ff63a535a431f7cea3',16,1,1,1);
INSERT INTO "dot" VALUES('ecbce043fe3e3587ed28c196cda6462d',6,1,1,1);
INSERT INTO "dot" VALUES('ecbce043fe3e3587ed28c196cda6462d',13,1,1,1);
INSERT INTO "dot" VALUES('ecbce043fe3e3587ed28c196cda6462d',15,1,1,1);
INSERT INTO "dot" VALUES('ecbce043fe3e3587ed28c196cda6462d',18,1,0,2);
INSERT INTO "dot" VALUES('f426c1591ffa47b71af53f58ca005380',3,1,1,1);
INSERT INTO "dot" VALUES('f426c1591ffa47b71af53f58ca005380',7,1,1,1);
INSERT INTO "dot" VALUES('f426c1591ffa47b71af53f58ca005380',11,1,1,1);
INSERT INTO "dot" VALUES('fc2a67d08ac858d4f323b46e840ce430',3,1,1,1);
INSERT INTO "dot" VALUES('fc2a67d08ac858d4f323b46e840ce430',13,1,1,1);
INSERT INTO "dot" VALUES('fc2a67d08ac858d4f323b46e840ce430',20,1,1,1);
INSERT INTO "dot" VALUES('fc73b53fc719a85d1fd08a0be61faccc',2,1,1,1);
INSERT INTO "dot" VALUES('fc73b53fc719a85d1fd08a0be61faccc',9,1,1,1);
INSERT INTO "dot" VALUES('fc73b53fc719a85d1fd08a0be61faccc',20,1,1,1);
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
	members INTEGER NOT NULL, report_began INTEGER, 
	CONSTRAINT pk_event PRIMARY KEY (id), 
	CONSTRAINT ck_event_only_one CHECK (id = 1), 
	CONSTRAINT fk_event_report_group FOREIGN KEY(report_group) REFERENCES home_group (id), 
	CONSTRAINT ck_event_one_or_two_lists CHECK (lists IN (1, 2))
);
INSERT INTO "event" VALUES(1,'945306','17c7952fe096fcee','erie','Strengthening Police and Community Partnerships (robots)','Erie, Pennsylvania','2018-04-21','Robots','this demo',0,1,1,287,6,1795786285,1795786287,NULL,'phones','','','','',0,NULL,3,'en',0,'',1,1,NULL);
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
INSERT INTO "group_list" VALUES(1,'strengths',0,0,0,'',0);
INSERT INTO "group_list" VALUES(2,'strengths',0,0,0,'',0);
INSERT INTO "group_list" VALUES(3,'strengths',0,0,0,'',0);
INSERT INTO "group_list" VALUES(4,'strengths',0,0,0,'',0);
INSERT INTO "group_list" VALUES(5,'strengths',0,0,0,'',0);
INSERT INTO "group_list" VALUES(6,'strengths',0,0,0,'',0);
INSERT INTO "group_list" VALUES(7,'strengths',0,0,0,'',0);
INSERT INTO "group_list" VALUES(2,'concerns',0,0,0,'',0);
INSERT INTO "group_list" VALUES(1,'concerns',0,0,0,'',0);
INSERT INTO "group_list" VALUES(3,'concerns',0,0,0,'',0);
INSERT INTO "group_list" VALUES(4,'concerns',0,0,0,'',0);
INSERT INTO "group_list" VALUES(5,'concerns',0,0,0,'',0);
INSERT INTO "group_list" VALUES(6,'concerns',0,0,0,'',0);
INSERT INTO "group_list" VALUES(7,'concerns',0,0,0,'',0);
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
INSERT INTO "participant" VALUES('0a4fe668f4a506bc3718fc4d7acb4c9b',2,6,NULL);
INSERT INTO "participant" VALUES('10ee54e1b3c7d4ae9742117877fcffbf',1,2,NULL);
INSERT INTO "participant" VALUES('152564be70109d56116ca11a07f43f07',24,NULL,2);
INSERT INTO "participant" VALUES('20cc3d596dc8a643d1827d725d0b9f8c',5,4,NULL);
INSERT INTO "participant" VALUES('2268f8eb2a37ab6e9ddcde990fd8d71a',15,1,NULL);
INSERT INTO "participant" VALUES('245db9e4b91c9d9e321eff34cb28721a',26,NULL,1);
INSERT INTO "participant" VALUES('24b10c49299571d777ea6264347c0433',25,NULL,1);
INSERT INTO "participant" VALUES('322a7525a7c88fed3eee243cbf5f2d8c',9,6,NULL);
INSERT INTO "participant" VALUES('3614bf81e51036f77a37519a19d7e814',27,NULL,7);
INSERT INTO "participant" VALUES('389c2e1816a42d6a57d9adb490f47561',20,7,NULL);
INSERT INTO "participant" VALUES('3cb1e97cd5a111a91ad1aa16a8b0aac2',11,3,NULL);
INSERT INTO "participant" VALUES('417b91de586dd0245d8075af17791b89',3,2,NULL);
INSERT INTO "participant" VALUES('48bf13f3869b5d4be3c5a925f49273ac',6,4,NULL);
INSERT INTO "participant" VALUES('6315879f5b0c9dfa0efdbf62f645e02e',12,3,NULL);
INSERT INTO "participant" VALUES('6bede975aace91848ec8ba0f9c09d188',10,1,NULL);
INSERT INTO "participant" VALUES('7ce6ce0cbc6c862abef61ebf16c06944',13,3,NULL);
INSERT INTO "participant" VALUES('7df27f75cb9c4873711ff05f47a823d7',19,7,NULL);
INSERT INTO "participant" VALUES('7fbf9712cd7a3d25ee5d305812833934',18,5,NULL);
INSERT INTO "participant" VALUES('a0e16ac5cc158c2cecf71d7c3158b936',17,5,NULL);
INSERT INTO "participant" VALUES('a76a138c5372fc7d1cae0fa1c6548c9c',14,5,NULL);
INSERT INTO "participant" VALUES('b6d64dc576e47787cd5ba3fb34aafec1',16,1,NULL);
INSERT INTO "participant" VALUES('bae9ab5845c7316bde4751d3d9cf485b',28,NULL,6);
INSERT INTO "participant" VALUES('bc0b6115484915313c7ab261a50a2024',8,6,NULL);
INSERT INTO "participant" VALUES('c72701ba1188fbe337f8a10c7ee602c8',30,NULL,5);
INSERT INTO "participant" VALUES('ca8610b4eb3466208146bce150eaa653',29,NULL,4);
INSERT INTO "participant" VALUES('d75491b5fab30b0f4b0aaa006b9f313d',4,2,NULL);
INSERT INTO "participant" VALUES('de9e3a12cd625e70b1f9e10439c0e304',22,NULL,3);
INSERT INTO "participant" VALUES('e1727b62fc78a8a8b55a4e4fd4923cca',21,7,NULL);
INSERT INTO "participant" VALUES('f9ef57a9780b1654bffbacd5aa76ec2d',7,4,NULL);
INSERT INTO "participant" VALUES('fc634dcffa5039b0423af299267f8193',23,NULL,1);
CREATE TABLE rule (
	list VARCHAR(20) NOT NULL, 
	dots INTEGER, 
	per_issue INTEGER NOT NULL, 
	carried INTEGER NOT NULL, 
	frozen_dots INTEGER, 
	CONSTRAINT pk_rule PRIMARY KEY (list)
);
INSERT INTO "rule" VALUES('everyone',3,1,5,3);
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
INSERT INTO "stage" VALUES(0,'welcome','talk','Welcome','Please find the letter of your group. Coffee is here. We begin soon.',30,'closed',1795786271,1795786274,1795788071,0,0,510,NULL);
INSERT INTO "stage" VALUES(1,'strengths','open','Strengths','What is working well between police and community here?',25,'closed',1795786274,1795786277,1795787774,0,0,540,NULL);
INSERT INTO "stage" VALUES(2,'concerns','open','Concerns','What hurts, or gets in the way, between police and community here?',50,'closed',1795786277,1795786280,1795789277,0,0,565,NULL);
INSERT INTO "stage" VALUES(3,'themes','talk','Report-outs and themes','Each group reads its lists aloud. Listen for what you hear more than once.',45,'closed',1795786281,1795786285,1795788981,0,0,630,NULL);
INSERT INTO "stage" VALUES(4,'vote','open','Vote','Which of these matter most?',10,'closed',1795786285,1795786287,1795786885,0,0,695,NULL);
INSERT INTO "stage" VALUES(5,'result','talk','Result','This is what the room found most important.',0,'closed',1795786287,1795786288,NULL,0,0,710,NULL);
INSERT INTO "stage" VALUES(6,'talk','talk','Talk','Phones away. The hall talks now.',0,'open',1795786288,NULL,NULL,0,0,765,NULL);
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
INSERT INTO "statement" VALUES('52acf5ead9be468e7275e427',1,'strengths','community',1,'Some officers grew up here and still live here (our words)','agreed',3,NULL,NULL,'Some officers grew up here and still live here',NULL);
INSERT INTO "statement" VALUES('4d81c6fd8665b3dfeb6cef50',2,'strengths','community',1,'The school officer knows the children by name (our words)','agreed',3,NULL,NULL,'The school officer knows the children by name',NULL);
INSERT INTO "statement" VALUES('c4288bd2478cffeb0924e9fd',3,'strengths','community',1,'Some officers grew up here and still live here (our words)','agreed',3,NULL,NULL,'Some officers grew up here and still live here',NULL);
INSERT INTO "statement" VALUES('dab927620a2e0410846b8b01',4,'strengths','law enforcement',1,'Neighbors call us before small things grow (our words)','agreed',3,NULL,NULL,'Neighbors call us before small things grow',NULL);
INSERT INTO "statement" VALUES('9538335e83acfda5018edef8',5,'strengths','community',1,'Officers come to our summer festival and stay to talk (our words)','agreed',3,NULL,NULL,'Officers come to our summer festival and stay to talk',NULL);
INSERT INTO "statement" VALUES('462100d91243ffb882799b26',6,'strengths','community',1,'Police and clergy meet every month (our words)','agreed',3,NULL,NULL,'Police and clergy meet every month',NULL);
INSERT INTO "statement" VALUES('08beaca4aeea76d25adb035a',7,'strengths','community',1,'The chief answers letters from our congregation (our words)','agreed',3,NULL,NULL,'The chief answers letters from our congregation',NULL);
INSERT INTO "statement" VALUES('da1f753f76835630016f4ff3',2,'strengths','community',2,'There is an interpreter at the front desk now, I think','agreed',5,NULL,NULL,NULL,'3ff083b998195ec58b4ebca39619cabf');
INSERT INTO "statement" VALUES('38f933a38f7da4868a3619dc',3,'strengths','community',2,'The bike patrol stops to chat','agreed',4,NULL,NULL,NULL,'f740362bba75ea25a316e9ac6e1aec89');
INSERT INTO "statement" VALUES('5fa73a7fefcaadd30745a97e',5,'strengths','community',2,'','withdrawn',2,NULL,NULL,NULL,'a128bd9a2a6942957d09a8af2bcf63b1');
INSERT INTO "statement" VALUES('b103b7e624c36f1ec6a2a6a4',1,'strengths','community',2,'Police and clergy meet every month','agreed',4,NULL,NULL,NULL,'7aee8bed18b4f41377b7c3a8d64f3a1b');
INSERT INTO "statement" VALUES('6e111fd086fb2811a8e4f393',4,'strengths','law enforcement',2,'Shop owners offer us their lots for events','agreed',4,NULL,NULL,NULL,'7ed8ece01ddbb82d4508fab24e60b4ba');
INSERT INTO "statement" VALUES('74008791af3c7f299c9feb2d',6,'strengths','community',2,'The ride-along changed how I see the work','agreed',4,NULL,NULL,NULL,'942f56cafaf876b5b25848e4c881a767');
INSERT INTO "statement" VALUES('06311efca0401a6af5a2b56a',7,'strengths','community',2,'Some officers grew up here and still live here','agreed',4,NULL,NULL,NULL,'b338dc289800b32d9d4681c39bd685a1');
INSERT INTO "statement" VALUES('f769f9a50df1eacae31e05d0',2,'concerns','community',1,'To offer the young people incentives','aside',2,NULL,NULL,NULL,'5655cb1cc747df0ec22a64b268bdc1fb');
INSERT INTO "statement" VALUES('18fb52f04954c0a23c339522',3,'concerns','community',1,'Eliminate bias - wider background check to see the type of people they are hiring','agreed',4,NULL,1,NULL,'89812aa2eef04d6dd4ea516be883b1c1');
INSERT INTO "statement" VALUES('ad777645ea9b86247e873387',1,'concerns','community',1,'Global transparency is a must','agreed',4,NULL,8,NULL,'f7db1b846992f27de65b290545905178');
INSERT INTO "statement" VALUES('0f64ed6484954aa21839b83a',2,'concerns','community',2,'More women and more people from our streets should be hired, I think','agreed',5,NULL,5,NULL,'93a0105bf54c8f57f822a3a6a7e6f910');
INSERT INTO "statement" VALUES('e3d4d4dc958a8e1da30673ae',4,'concerns','law enforcement',1,'People know who did it and nobody says it','agreed',4,NULL,12,NULL,'5fb3ce7666a91c301b6e80f0470cdb54');
INSERT INTO "statement" VALUES('8daf899963377f05c61550c1',5,'concerns','community',1,'','withdrawn',2,NULL,NULL,NULL,'99830c4a238ef2f305f699f300419740');
INSERT INTO "statement" VALUES('cf198d18d5fbfac9b74641bf',2,'concerns','community',3,'Complaints go in and nobody ever hears what came of them (our words)','agreed',3,NULL,3,'Complaints go in and nobody ever hears what came of them',NULL);
INSERT INTO "statement" VALUES('4f3fb80f59d474c267749d20',1,'concerns','community',2,'Eliminate bias - wider background check to see the type of people they are hiring (our words)','agreed',3,NULL,21,'Eliminate bias - wider background check to see the type of people they are hiring',NULL);
INSERT INTO "statement" VALUES('a00bce74d9040b384ba06fb7',2,'concerns','community',4,'Officers change beats before anybody learns their names','aside',2,NULL,NULL,NULL,'3efd499b29c62a85d21e389cfe2a60ba');
INSERT INTO "statement" VALUES('ecaeb54e18ab23792fb0b210',4,'concerns','law enforcement',2,'There is no time on a shift to get out of the car','agreed',2,NULL,13,NULL,NULL);
INSERT INTO "statement" VALUES('814bf23462302e2a0ec2d0fb',3,'concerns','community',2,'To provide incentives and to allow for true change to be made. Not just conversation','agreed',2,NULL,11,NULL,NULL);
INSERT INTO "statement" VALUES('e2d47a388bbb39292e973eef',6,'concerns','community',1,'To offer the young people incentives','agreed',2,NULL,16,NULL,NULL);
INSERT INTO "statement" VALUES('5586efe0c53abebea90b72bc',5,'concerns','community',2,'Give the young Londoners a chance to speak their mind to the police, tell them how they are feeling - incentives too (our words)','agreed',3,NULL,2,'Give the young Londoners a chance to speak their mind to the police, tell them how they are feeling - incentives too',NULL);
INSERT INTO "statement" VALUES('380a2a61cb27f1c4acd1c7bc',7,'concerns','community',1,'School discipline ends up in court too often','agreed',2,NULL,19,NULL,NULL);
INSERT INTO "statement" VALUES('9a307e1bdaac3cd99794a6db',6,'concerns','community',2,'It is to actively seek out and engage with young individuals to get their opinion and ideas with incentives','agreed',4,NULL,6,NULL,'212c1d72235a18797035122cb115a694');
INSERT INTO "statement" VALUES('25acfdf9b39bc0f9472bb75f',7,'concerns','community',2,'A traffic stop should not feel like an arrest','agreed',4,NULL,4,NULL,'19de75bce56bc750b533a6d4b245db4a');
INSERT INTO "statement" VALUES('d5045e772b463f5389327f24',2,'concerns','community',5,'To have open dialogues with police about why they have negative feelings towards them. Share their personal experiences.','aside',2,NULL,NULL,NULL,'eaf9762857d4cf2de3c00fc0e692c517');
INSERT INTO "statement" VALUES('9e6d14c1e867e7c835c435e1',1,'concerns','community',3,'Give the young Londoners a chance to speak their mind to the police, tell them how they are feeling - incentives too','agreed',2,NULL,2,NULL,NULL);
INSERT INTO "statement" VALUES('84749c6f3bef6676dd386c7f',2,'concerns','community',6,'Have talks with police officers at events to debate with them about the justice system and what may need to change','agreed',2,NULL,9,NULL,NULL);
INSERT INTO "statement" VALUES('2e85d06f6e050ec0f8ed09f2',3,'concerns','community',3,'It is to actively seek out and engage with young individuals to get their opinion and ideas with incentives','agreed',2,NULL,6,NULL,NULL);
INSERT INTO "statement" VALUES('044bc0e822d49eb440c817d1',4,'concerns','law enforcement',3,'Too few young people from here apply','agreed',2,NULL,5,NULL,NULL);
INSERT INTO "statement" VALUES('6165759f5c498a8bf8d28ca3',5,'concerns','community',3,'Officers change beats before anybody learns their names','agreed',2,NULL,7,NULL,NULL);
INSERT INTO "statement" VALUES('4e075de7879f447fe86457af',6,'concerns','community',3,'Allow them to be at the forefront of the decision making (our words)','agreed',3,NULL,17,'Allow them to be at the forefront of the decision making',NULL);
INSERT INTO "statement" VALUES('8e3f96d185b288bff0d8e157',7,'concerns','community',3,'We do not know the officers on our street by name','agreed',2,NULL,7,NULL,NULL);
INSERT INTO "statement" VALUES('b48c12e5a85a4c8bbd7e9e1b',2,'concerns','community',7,'I think we need to look into the role of the police and how we want them to function in society- rewrite the policies','aside',2,NULL,NULL,NULL,'0253c3c9162386533d7b3ab3460f1134');
INSERT INTO "statement" VALUES('4a4b1b35881963972fa7c1fb',2,'concerns','community',8,'The department does not look like the town','aside',2,NULL,NULL,NULL,'8094eeb49b7cdbcf10a096dcac1179ef');
INSERT INTO "statement" VALUES('baca11875e52ea64057984c0',2,'concerns','community',9,'educate young people on the history of policing so that they can identify negative/detrimental patterns in police behaviour.','agreed',2,NULL,10,NULL,NULL);
INSERT INTO "statement" VALUES('cbc9a9f8b877359335965860',1,'concerns','community',4,'We are asked what we think and then nothing changes','agreed',2,NULL,3,NULL,NULL);
INSERT INTO "statement" VALUES('8ff69566392d8aaf1d078934',3,'concerns','community',4,'A traffic stop should not feel like an arrest (our words)','agreed',3,NULL,4,'A traffic stop should not feel like an arrest',NULL);
INSERT INTO "statement" VALUES('47477c796c3235ba9632ffa8',4,'concerns','law enforcement',4,'People film us before they say hello (our words)','agreed',3,NULL,14,'People film us before they say hello',NULL);
INSERT INTO "statement" VALUES('c1415c59bf616ea516269376',5,'concerns','community',4,'do regular, independent investigations on police conduct and present data to young people so they can hold conversations about the findings.','agreed',2,NULL,15,NULL,NULL);
INSERT INTO "statement" VALUES('ad7817bde591917fa0b30a50',6,'concerns','community',4,'Have officers write briefs as to why they took the actions they did. Young people can look and then question them upon suitability of action','agreed',2,NULL,18,NULL,NULL);
INSERT INTO "statement" VALUES('1f393e0750b245708bc0f3b5',2,'concerns','community',10,'Eliminate bias - wider background check to see the type of people they are hiring','aside',2,NULL,NULL,NULL,'e34464e7235e0dc681f34a784242a946');
INSERT INTO "statement" VALUES('6435f49936424d9c3b43e0c3',7,'concerns','community',4,'First - ensure that young people feel safe/comfortable to scrutinise policing (our words)','agreed',3,NULL,20,'First - ensure that young people feel safe/comfortable to scrutinise policing',NULL);
INSERT INTO "statement" VALUES('3f4fcab904be9d2f6f37fb5d',2,'concerns','community',11,'A traffic stop should not feel like an arrest','aside',2,NULL,NULL,NULL,'008daa6bb6bd0df19e4b82abde02aa92');
INSERT INTO "statement" VALUES('3acdf30a31d35af3c23af74a',2,'concerns','community',12,'Someone in a crisis needs a nurse and not handcuffs','aside',2,NULL,NULL,NULL,'9ba9d603b571a7d9329250494fa35016');
INSERT INTO "statement" VALUES('a1527729a8aa396b5e57e38f',2,'concerns','community',13,'give them the autonomy and power to influence decisions made regarding policing','aside',2,NULL,NULL,NULL,'5150410bda3f3dfb0b61dfd41f90dab9');
INSERT INTO "statement" VALUES('1de4900331436e57f08980d2',2,'concerns','community',14,'Good detail Clear and thorough The full truth','aside',2,NULL,NULL,NULL,'fe064d6829c10b6c6206747840889e9e');
INSERT INTO "statement" VALUES('9896b476a2c4b97770f70206',2,'concerns','community',15,'pan3l discussions where they can communicate without power dynamics','aside',2,NULL,NULL,NULL,'b050635ffef448168a0276c021071691');
INSERT INTO "statement" VALUES('fa29135a5541ae17089f0765',2,'concerns','community',16,'Allow them to be at the forefront of the decision making','aside',2,NULL,NULL,NULL,'ef0c90fb8bf04dec2aa0a8509be77cf0');
INSERT INTO "statement" VALUES('365774167ecd7b7efca5cf24',1,'concerns','community',5,'Young men are stopped again and again without being told why','agreed',2,NULL,4,NULL,'5c01f4e9ee975d87462df3fdbf5b3ef1');
CREATE INDEX ix_participant_asked_id ON participant (asked_id);
CREATE INDEX ix_participant_group_id ON participant (group_id);
CREATE INDEX ix_statement_group_kind ON statement (group_id, kind);
CREATE INDEX ix_statement_issue_id ON statement (issue_id);
CREATE INDEX ix_card_group_id ON card (group_id);
CREATE INDEX ix_scribe_act_group_kind ON scribe_act (group_id, kind);
COMMIT;
