BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0002');
CREATE TABLE ballot (
	id VARCHAR(32) NOT NULL, 
	version INTEGER NOT NULL, 
	done BOOLEAN NOT NULL, 
	CONSTRAINT pk_ballot PRIMARY KEY (id)
)
 WITHOUT ROWID

;
INSERT INTO "ballot" VALUES('04cd53af6610a36bd49d33a1a3d78ded',4,1);
INSERT INTO "ballot" VALUES('0bfbd5df21870cadd0e8d6ecf1504a6f',6,1);
INSERT INTO "ballot" VALUES('1ea0993cdb2147edbe2aa541ffb7eb12',3,0);
INSERT INTO "ballot" VALUES('28bb815bfd9c7a30a1612dc094037c0a',4,1);
INSERT INTO "ballot" VALUES('3726d46527d2fe637e5f638f26f32935',4,1);
INSERT INTO "ballot" VALUES('3ccc4b4b0b679ba349336f7ad0ee9914',3,0);
INSERT INTO "ballot" VALUES('4323c8ed0966383444447113b9f36890',3,0);
INSERT INTO "ballot" VALUES('46a7b865d3e90bd9b74750e8292d6ada',3,0);
INSERT INTO "ballot" VALUES('5be08b88156cdaa97dbf4eeb928df587',4,1);
INSERT INTO "ballot" VALUES('60b01c84f1be2349ac5bb4ca9e80c927',6,1);
INSERT INTO "ballot" VALUES('6ea7f53f35b2493b2d2a9dd21ba266e7',4,1);
INSERT INTO "ballot" VALUES('731c39ad39b4afba7db1d942c7a7336c',4,1);
INSERT INTO "ballot" VALUES('a409ca8bf386d9a676600ab760b5a336',3,0);
INSERT INTO "ballot" VALUES('a619c30591c9ca7b990bde34a2a36b19',6,1);
INSERT INTO "ballot" VALUES('a781747243e4fa09a3d28111c0eb43ac',4,1);
INSERT INTO "ballot" VALUES('ae429bae187c888268a39615261db9c4',3,0);
INSERT INTO "ballot" VALUES('b19a04dc35cc644b85959dcb94a2edb6',4,1);
INSERT INTO "ballot" VALUES('c171a561fdf3893abba47155adfa5f92',9,1);
INSERT INTO "ballot" VALUES('cd4abd15e8b774a22b65b7a4e5106240',4,1);
INSERT INTO "ballot" VALUES('e89dba8bb25f57f60dd1bbebcc62109d',5,0);
INSERT INTO "ballot" VALUES('ec132085a265ec812d4c8f8e151e35b9',8,0);
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
INSERT INTO "dot" VALUES('04cd53af6610a36bd49d33a1a3d78ded',3,1,1,1);
INSERT INTO "dot" VALUES('04cd53af6610a36bd49d33a1a3d78ded',5,1,1,1);
INSERT INTO "dot" VALUES('04cd53af6610a36bd49d33a1a3d78ded',11,1,1,1);
INSERT INTO "dot" VALUES('0bfbd5df21870cadd0e8d6ecf1504a6f',3,1,1,3);
INSERT INTO "dot" VALUES('0bfbd5df21870cadd0e8d6ecf1504a6f',12,1,1,1);
INSERT INTO "dot" VALUES('0bfbd5df21870cadd0e8d6ecf1504a6f',20,1,1,1);
INSERT INTO "dot" VALUES('1ea0993cdb2147edbe2aa541ffb7eb12',3,1,1,1);
INSERT INTO "dot" VALUES('1ea0993cdb2147edbe2aa541ffb7eb12',13,1,1,1);
INSERT INTO "dot" VALUES('1ea0993cdb2147edbe2aa541ffb7eb12',20,1,1,1);
INSERT INTO "dot" VALUES('28bb815bfd9c7a30a1612dc094037c0a',5,1,1,1);
INSERT INTO "dot" VALUES('28bb815bfd9c7a30a1612dc094037c0a',13,1,1,1);
INSERT INTO "dot" VALUES('28bb815bfd9c7a30a1612dc094037c0a',18,1,1,1);
INSERT INTO "dot" VALUES('3726d46527d2fe637e5f638f26f32935',3,1,1,1);
INSERT INTO "dot" VALUES('3726d46527d2fe637e5f638f26f32935',7,1,1,1);
INSERT INTO "dot" VALUES('3726d46527d2fe637e5f638f26f32935',11,1,1,1);
INSERT INTO "dot" VALUES('3ccc4b4b0b679ba349336f7ad0ee9914',1,1,1,1);
INSERT INTO "dot" VALUES('3ccc4b4b0b679ba349336f7ad0ee9914',3,1,1,1);
INSERT INTO "dot" VALUES('3ccc4b4b0b679ba349336f7ad0ee9914',10,1,1,1);
INSERT INTO "dot" VALUES('4323c8ed0966383444447113b9f36890',2,1,1,1);
INSERT INTO "dot" VALUES('4323c8ed0966383444447113b9f36890',9,1,1,1);
INSERT INTO "dot" VALUES('4323c8ed0966383444447113b9f36890',20,1,1,1);
INSERT INTO "dot" VALUES('46a7b865d3e90bd9b74750e8292d6ada',4,1,1,1);
INSERT INTO "dot" VALUES('46a7b865d3e90bd9b74750e8292d6ada',6,1,1,1);
INSERT INTO "dot" VALUES('46a7b865d3e90bd9b74750e8292d6ada',16,1,1,1);
INSERT INTO "dot" VALUES('5be08b88156cdaa97dbf4eeb928df587',7,1,1,1);
INSERT INTO "dot" VALUES('5be08b88156cdaa97dbf4eeb928df587',11,1,1,1);
INSERT INTO "dot" VALUES('5be08b88156cdaa97dbf4eeb928df587',20,1,1,1);
INSERT INTO "dot" VALUES('60b01c84f1be2349ac5bb4ca9e80c927',2,1,1,1);
INSERT INTO "dot" VALUES('60b01c84f1be2349ac5bb4ca9e80c927',13,1,1,3);
INSERT INTO "dot" VALUES('60b01c84f1be2349ac5bb4ca9e80c927',16,1,1,1);
INSERT INTO "dot" VALUES('6ea7f53f35b2493b2d2a9dd21ba266e7',3,1,1,1);
INSERT INTO "dot" VALUES('6ea7f53f35b2493b2d2a9dd21ba266e7',9,1,1,1);
INSERT INTO "dot" VALUES('6ea7f53f35b2493b2d2a9dd21ba266e7',10,1,1,1);
INSERT INTO "dot" VALUES('731c39ad39b4afba7db1d942c7a7336c',2,1,1,1);
INSERT INTO "dot" VALUES('731c39ad39b4afba7db1d942c7a7336c',7,1,1,1);
INSERT INTO "dot" VALUES('731c39ad39b4afba7db1d942c7a7336c',8,1,1,1);
INSERT INTO "dot" VALUES('a409ca8bf386d9a676600ab760b5a336',2,1,1,1);
INSERT INTO "dot" VALUES('a409ca8bf386d9a676600ab760b5a336',3,1,1,1);
INSERT INTO "dot" VALUES('a409ca8bf386d9a676600ab760b5a336',13,1,1,1);
INSERT INTO "dot" VALUES('a619c30591c9ca7b990bde34a2a36b19',6,1,1,1);
INSERT INTO "dot" VALUES('a619c30591c9ca7b990bde34a2a36b19',13,1,1,1);
INSERT INTO "dot" VALUES('a619c30591c9ca7b990bde34a2a36b19',16,1,1,1);
INSERT INTO "dot" VALUES('a619c30591c9ca7b990bde34a2a36b19',18,1,0,2);
INSERT INTO "dot" VALUES('a781747243e4fa09a3d28111c0eb43ac',1,1,1,1);
INSERT INTO "dot" VALUES('a781747243e4fa09a3d28111c0eb43ac',2,1,1,1);
INSERT INTO "dot" VALUES('a781747243e4fa09a3d28111c0eb43ac',5,1,1,1);
INSERT INTO "dot" VALUES('ae429bae187c888268a39615261db9c4',4,1,1,1);
INSERT INTO "dot" VALUES('ae429bae187c888268a39615261db9c4',7,1,1,1);
INSERT INTO "dot" VALUES('ae429bae187c888268a39615261db9c4',13,1,1,1);
INSERT INTO "dot" VALUES('b19a04dc35cc644b85959dcb94a2edb6',3,1,1,1);
INSERT INTO "dot" VALUES('b19a04dc35cc644b85959dcb94a2edb6',6,1,1,1);
INSERT INTO "dot" VALUES('b19a04dc35cc644b85959dcb94a2edb6',20,1,1,1);
INSERT INTO "dot" VALUES('c171a561fdf3893abba47155adfa5f92',3,1,1,1);
INSERT INTO "dot" VALUES('c171a561fdf3893abba47155adfa5f92',5,1,0,2);
INSERT INTO "dot" VALUES('c171a561fdf3893abba47155adfa5f92',11,1,0,2);
INSERT INTO "dot" VALUES('c171a561fdf3893abba47155adfa5f92',16,1,1,3);
INSERT INTO "dot" VALUES('c171a561fdf3893abba47155adfa5f92',18,1,1,1);
INSERT INTO "dot" VALUES('cd4abd15e8b774a22b65b7a4e5106240',6,1,1,1);
INSERT INTO "dot" VALUES('cd4abd15e8b774a22b65b7a4e5106240',11,1,1,1);
INSERT INTO "dot" VALUES('cd4abd15e8b774a22b65b7a4e5106240',16,1,1,1);
INSERT INTO "dot" VALUES('e89dba8bb25f57f60dd1bbebcc62109d',2,1,1,1);
INSERT INTO "dot" VALUES('e89dba8bb25f57f60dd1bbebcc62109d',3,1,1,1);
INSERT INTO "dot" VALUES('e89dba8bb25f57f60dd1bbebcc62109d',4,1,0,2);
INSERT INTO "dot" VALUES('e89dba8bb25f57f60dd1bbebcc62109d',18,1,1,1);
INSERT INTO "dot" VALUES('ec132085a265ec812d4c8f8e151e35b9',2,1,1,1);
INSERT INTO "dot" VALUES('ec132085a265ec812d4c8f8e151e35b9',8,1,1,1);
INSERT INTO "dot" VALUES('ec132085a265ec812d4c8f8e151e35b9',16,1,0,2);
INSERT INTO "dot" VALUES('ec132085a265ec812d4c8f8e151e35b9',18,1,1,3);
INSERT INTO "dot" VALUES('ec132085a265ec812d4c8f8e151e35b9',20,1,0,2);
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
	CONSTRAINT pk_event PRIMARY KEY (id), 
	CONSTRAINT ck_event_one_or_two_lists CHECK (lists IN (1, 2)), 
	CONSTRAINT ck_event_only_one CHECK (id = 1), 
	CONSTRAINT fk_event_report_group FOREIGN KEY(report_group) REFERENCES home_group (id)
);
INSERT INTO "event" VALUES(1,'60c3eb','da280daa559cde7b','erie','Strengthening Police and Community Partnerships (robots)','Erie, Pennsylvania','2018-04-21','Robots','this demo',0,1,1,216,6,1795385841,1795385842,NULL,'phones','','','','',0,NULL);
CREATE TABLE home_group (
	id INTEGER NOT NULL, 
	letter VARCHAR(1) NOT NULL, 
	name TEXT NOT NULL, 
	list VARCHAR(20) NOT NULL, 
	heads INTEGER, 
	complete BOOLEAN NOT NULL, 
	held_stage INTEGER, 
	merged_into INTEGER, 
	removed BOOLEAN NOT NULL, expected INTEGER, 
	CONSTRAINT pk_home_group PRIMARY KEY (id), 
	CONSTRAINT fk_home_group_held_stage FOREIGN KEY(held_stage) REFERENCES stage (position), 
	CONSTRAINT fk_home_group_merged_into FOREIGN KEY(merged_into) REFERENCES home_group (id)
);
INSERT INTO "home_group" VALUES(1,'A','Faith and clergy','community',3,1,NULL,NULL,0,NULL);
INSERT INTO "home_group" VALUES(2,'B','Youth','community',3,1,NULL,NULL,0,NULL);
INSERT INTO "home_group" VALUES(3,'C','New Americans','community',3,1,NULL,NULL,0,NULL);
INSERT INTO "home_group" VALUES(4,'D','Law enforcement','law enforcement',3,1,NULL,NULL,0,NULL);
INSERT INTO "home_group" VALUES(5,'E','Social services','community',3,1,NULL,NULL,0,NULL);
INSERT INTO "home_group" VALUES(6,'F','Business and community','community',3,1,NULL,NULL,0,NULL);
INSERT INTO "home_group" VALUES(7,'G','Civil rights','community',3,1,NULL,NULL,0,NULL);
CREATE TABLE issue (
	id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	list VARCHAR(20) NOT NULL, 
	text TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	taken_out BOOLEAN NOT NULL, 
	CONSTRAINT pk_issue PRIMARY KEY (id), 
	CONSTRAINT uq_issue_number UNIQUE (number)
);
INSERT INTO "issue" VALUES(1,1,'everyone','Eliminate bias - wider background check to see the type of people they are hiring (our words) (in our words)',4,0);
INSERT INTO "issue" VALUES(2,2,'everyone','Give the young Londoners a chance to speak their mind to the police, tell them how they are feeling - incentives too',2,0);
INSERT INTO "issue" VALUES(3,3,'everyone','We are asked what we think and then nothing changes',2,0);
INSERT INTO "issue" VALUES(4,4,'everyone','Young men are stopped again and again without being told why',3,0);
INSERT INTO "issue" VALUES(5,5,'everyone','More women and more people from our streets should be hired, I think',2,0);
INSERT INTO "issue" VALUES(6,6,'everyone','It is to actively seek out and engage with young individuals to get their opinion and ideas with incentives',2,0);
INSERT INTO "issue" VALUES(7,7,'everyone','Officers change beats before anybody learns their names',2,0);
INSERT INTO "issue" VALUES(8,8,'everyone','Global transparency is a must',1,0);
INSERT INTO "issue" VALUES(9,9,'everyone','Have talks with police officers at events to debate with them about the justice system and what may need to change',1,0);
INSERT INTO "issue" VALUES(10,10,'everyone','educate young people on the history of policing so that they can identify negative/detrimental patterns in police behaviour.',1,0);
INSERT INTO "issue" VALUES(11,11,'everyone','To provide incentives and to allow for true change to be made. Not just conversation',1,0);
INSERT INTO "issue" VALUES(12,12,'everyone','There is no time on a shift to get out of the car',1,0);
INSERT INTO "issue" VALUES(13,13,'everyone','People film us before they say hello (our words)',1,0);
INSERT INTO "issue" VALUES(14,14,'everyone','People know who did it and nobody says it',1,0);
INSERT INTO "issue" VALUES(15,15,'everyone','do regular, independent investigations on police conduct and present data to young people so they can hold conversations about the findings.',1,0);
INSERT INTO "issue" VALUES(16,16,'everyone','To offer the young people incentives',1,0);
INSERT INTO "issue" VALUES(17,17,'everyone','Allow them to be at the forefront of the decision making (our words)',1,0);
INSERT INTO "issue" VALUES(18,18,'everyone','Have officers write briefs as to why they took the actions they did. Young people can look and then question them upon suitability of action',1,0);
INSERT INTO "issue" VALUES(19,19,'everyone','School discipline ends up in court too often',2,1);
INSERT INTO "issue" VALUES(20,20,'everyone','First - ensure that young people feel safe/comfortable to scrutinise policing (our words)',3,0);
CREATE TABLE link (
	name VARCHAR(20) NOT NULL, 
	generation INTEGER NOT NULL, 
	CONSTRAINT pk_link PRIMARY KEY (name)
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
INSERT INTO "participant" VALUES('13eb922d57399513fe3b490694610ce5',16,5,NULL);
INSERT INTO "participant" VALUES('17c1e4e0912dc11e43a38d9ca43a415f',21,5,NULL);
INSERT INTO "participant" VALUES('1a92b6e527ccccb8d678ccaff34407d3',8,4,NULL);
INSERT INTO "participant" VALUES('26cb93e26d7a847a84e425735ff47a54',13,3,NULL);
INSERT INTO "participant" VALUES('2fac671d56524939a3a54a80f989d4d4',10,1,NULL);
INSERT INTO "participant" VALUES('52c638e0d5e99d6fbf38ac0152c92d2e',11,1,NULL);
INSERT INTO "participant" VALUES('57aca5844bd6e8cbd1a67f46f37e49ae',28,NULL,6);
INSERT INTO "participant" VALUES('629863f336a5482e3fdb47f9e75c90fa',25,NULL,1);
INSERT INTO "participant" VALUES('71aca98c78c4e2a6d7991407494a2de3',22,NULL,3);
INSERT INTO "participant" VALUES('7229768ed62aeac32ff93ecd9dba80ef',7,6,NULL);
INSERT INTO "participant" VALUES('777009ec7ae2667907a1a423bde01919',20,5,NULL);
INSERT INTO "participant" VALUES('8254cdf3f7f47e28f7a4aaf3d67a48c1',5,4,NULL);
INSERT INTO "participant" VALUES('8fd6285eabc938a855556406c5c7cef9',3,2,NULL);
INSERT INTO "participant" VALUES('913c36b32ac6c482bcada8b9f0b75e23',9,4,NULL);
INSERT INTO "participant" VALUES('9e7d5701d45ed4188b5595744a194e10',23,NULL,7);
INSERT INTO "participant" VALUES('a4e9386a7c00d080600fb2fc2ae6a1b9',17,7,NULL);
INSERT INTO "participant" VALUES('a7b364281092b50b2916453d298285e4',18,7,NULL);
INSERT INTO "participant" VALUES('b9deffb36619963937698e26116d2bc7',1,2,NULL);
INSERT INTO "participant" VALUES('bc94fc70ff9c2542c2ea956e53d2998d',15,3,NULL);
INSERT INTO "participant" VALUES('d228e63c15f4be45ed301b0aa598546d',30,NULL,5);
INSERT INTO "participant" VALUES('d927a8f903d3499dd17dfade6c2bdf6c',26,NULL,1);
INSERT INTO "participant" VALUES('d9c07585e66071000f6e3345a13b8027',12,1,NULL);
INSERT INTO "participant" VALUES('e1a51b2a8131bd9ebc6019bcb9c43470',2,6,NULL);
INSERT INTO "participant" VALUES('e55e63497f9a81431cc683358719005a',19,7,NULL);
INSERT INTO "participant" VALUES('ee1867eb0cc2111ac2e1f0420024fcd4',14,3,NULL);
INSERT INTO "participant" VALUES('ef91877f981ca05371bf6d7823dd84c6',4,2,NULL);
INSERT INTO "participant" VALUES('f0db9185e9d4cf7bd948166ea0fb98f0',24,NULL,1);
INSERT INTO "participant" VALUES('f97ffd999e1792ded0574ee1082ae020',29,NULL,4);
INSERT INTO "participant" VALUES('fc913bc8c3deb89320cfc2de4a27cf6c',27,NULL,2);
INSERT INTO "participant" VALUES('fcf89b66a75ee33acc390ed8a0fad5cf',6,6,NULL);
CREATE TABLE rule (
	list VARCHAR(20) NOT NULL, 
	dots INTEGER, 
	per_issue INTEGER NOT NULL, 
	carried INTEGER NOT NULL, 
	frozen_dots INTEGER, 
	CONSTRAINT pk_rule PRIMARY KEY (list)
);
INSERT INTO "rule" VALUES('everyone',3,1,5,3);
CREATE TABLE stage (
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
	CONSTRAINT pk_stage PRIMARY KEY (position)
);
INSERT INTO "stage" VALUES(0,'welcome','talk','Welcome','Please find the letter of your group. Coffee is here. We begin soon.',30,'closed',1795385838,1795385839,1795387638);
INSERT INTO "stage" VALUES(1,'strengths','open','Strengths','What is working well between police and community here?',25,'closed',1795385839,1795385840,1795387339);
INSERT INTO "stage" VALUES(2,'concerns','open','Concerns','What hurts, or gets in the way, between police and community here?',50,'closed',1795385840,1795385841,1795388840);
INSERT INTO "stage" VALUES(3,'themes','talk','Report-outs and themes','Each group reads its lists aloud. Listen for what you hear more than once.',45,'closed',1795385841,1795385841,1795388541);
INSERT INTO "stage" VALUES(4,'vote','open','Vote','Which of these matter most?',10,'closed',1795385841,1795385842,1795386441);
INSERT INTO "stage" VALUES(5,'result','talk','Result','This is what the room found most important.',0,'closed',1795385842,1795385842,NULL);
INSERT INTO "stage" VALUES(6,'talk','talk','Talk','Phones away. The hall talks now.',0,'open',1795385842,NULL,NULL);
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
	issue_id INTEGER, 
	CONSTRAINT pk_statement PRIMARY KEY (id), 
	CONSTRAINT ck_statement_only_agreed_becomes_issue CHECK (issue_id IS NULL OR mark = 'agreed'), 
	CONSTRAINT ck_statement_agreed_has_no_author CHECK (mark <> 'agreed' OR author IS NULL), 
	CONSTRAINT fk_statement_group_id FOREIGN KEY(group_id) REFERENCES home_group (id), 
	CONSTRAINT fk_statement_issue_id FOREIGN KEY(issue_id) REFERENCES issue (id)
);
INSERT INTO "statement" VALUES('9dae13a47ad610aa9f5e17cb',3,'strengths','community',1,'Some officers grew up here and still live here (our words)','agreed',3,NULL,NULL);
INSERT INTO "statement" VALUES('531835b4aa38fffb5f4bff1d',2,'strengths','community',1,'The school officer knows the children by name (our words)','agreed',3,NULL,NULL);
INSERT INTO "statement" VALUES('c6426317f0d4600af6f34abd',4,'strengths','law enforcement',1,'Neighbors call us before small things grow (our words)','agreed',3,NULL,NULL);
INSERT INTO "statement" VALUES('eb30a8effdcf5988e47dc9fc',1,'strengths','community',1,'Some officers grew up here and still live here (our words)','agreed',3,NULL,NULL);
INSERT INTO "statement" VALUES('a32029011c449d2a45e87d71',6,'strengths','community',1,'Police and clergy meet every month (our words)','agreed',3,NULL,NULL);
INSERT INTO "statement" VALUES('7b80e0a328f68489cd1b0042',7,'strengths','community',1,'The chief answers letters from our congregation (our words)','agreed',3,NULL,NULL);
INSERT INTO "statement" VALUES('eb09c126de7c1e46ae98fc80',5,'strengths','community',1,'Officers come to our summer festival and stay to talk (our words)','agreed',3,NULL,NULL);
INSERT INTO "statement" VALUES('ccd320783c75c26faba32ab7',7,'strengths','community',2,'Some officers grew up here and still live here','agreed',4,NULL,NULL);
INSERT INTO "statement" VALUES('c54a7d4fd9b14616400bae61',2,'strengths','community',2,'There is an interpreter at the front desk now, I think','agreed',5,NULL,NULL);
INSERT INTO "statement" VALUES('80bb01205e372866c9d95b56',3,'strengths','community',2,'The bike patrol stops to chat','agreed',4,NULL,NULL);
INSERT INTO "statement" VALUES('97fa10223e976c6b502e26d8',1,'strengths','community',2,'Police and clergy meet every month','agreed',4,NULL,NULL);
INSERT INTO "statement" VALUES('494ebdc072b3f71059c4e87a',5,'strengths','community',2,'','withdrawn',2,NULL,NULL);
INSERT INTO "statement" VALUES('16a36458898e627d593cb376',4,'strengths','law enforcement',2,'Shop owners offer us their lots for events','agreed',4,NULL,NULL);
INSERT INTO "statement" VALUES('9a1944ad342be3811b50d609',6,'strengths','community',2,'The ride-along changed how I see the work','agreed',4,NULL,NULL);
INSERT INTO "statement" VALUES('18408db8474870974ae5170a',3,'concerns','community',1,'To provide incentives and to allow for true change to be made. Not just conversation','agreed',2,NULL,11);
INSERT INTO "statement" VALUES('9b7652017714eade6ec41949',4,'concerns','law enforcement',1,'There is no time on a shift to get out of the car','agreed',2,NULL,12);
INSERT INTO "statement" VALUES('e4b3488638e4bcdaede9056b',5,'concerns','community',1,'Give the young Londoners a chance to speak their mind to the police, tell them how they are feeling - incentives too (our words)','agreed',3,NULL,2);
INSERT INTO "statement" VALUES('0485094f146d6ac46008492b',2,'concerns','community',1,'Complaints go in and nobody ever hears what came of them (our words)','agreed',3,NULL,3);
INSERT INTO "statement" VALUES('6a51773a023e772ce38b0a46',7,'concerns','community',1,'School discipline ends up in court too often','agreed',2,NULL,19);
INSERT INTO "statement" VALUES('6ee6d14c97665ff465f6e331',6,'concerns','community',1,'To offer the young people incentives','agreed',2,NULL,16);
INSERT INTO "statement" VALUES('d4f95e546a74add5620dfd0d',1,'concerns','community',1,'Eliminate bias - wider background check to see the type of people they are hiring (our words)','agreed',3,NULL,1);
INSERT INTO "statement" VALUES('1c41ca3110d47763f219dc25',4,'concerns','law enforcement',2,'Too few young people from here apply','agreed',2,NULL,5);
INSERT INTO "statement" VALUES('16846c6e19d5ac08dec4e844',2,'concerns','community',2,'Have talks with police officers at events to debate with them about the justice system and what may need to change','agreed',2,NULL,9);
INSERT INTO "statement" VALUES('c783bc804f468f1cbcd0f0dc',5,'concerns','community',2,'Officers change beats before anybody learns their names','agreed',2,NULL,7);
INSERT INTO "statement" VALUES('e96a557c152388543496d93a',3,'concerns','community',2,'It is to actively seek out and engage with young individuals to get their opinion and ideas with incentives','agreed',2,NULL,6);
INSERT INTO "statement" VALUES('fa2ed871487ba69acc762e52',7,'concerns','community',2,'We do not know the officers on our street by name','agreed',2,NULL,7);
INSERT INTO "statement" VALUES('2eeff0c039872f680c5a9912',1,'concerns','community',2,'Give the young Londoners a chance to speak their mind to the police, tell them how they are feeling - incentives too','agreed',2,NULL,2);
INSERT INTO "statement" VALUES('fc4143cb630a700baf5aa73b',6,'concerns','community',2,'Allow them to be at the forefront of the decision making (our words)','agreed',3,NULL,17);
INSERT INTO "statement" VALUES('57d5cc751a5abef628d82a01',2,'concerns','community',3,'educate young people on the history of policing so that they can identify negative/detrimental patterns in police behaviour.','agreed',2,NULL,10);
INSERT INTO "statement" VALUES('f0a9affd0b3b22e1f3337f4f',4,'concerns','law enforcement',3,'People film us before they say hello (our words)','agreed',3,NULL,13);
INSERT INTO "statement" VALUES('e982f7e4c2b1b4d83347bf84',7,'concerns','community',3,'First - ensure that young people feel safe/comfortable to scrutinise policing (our words)','agreed',3,NULL,20);
INSERT INTO "statement" VALUES('a5c52af9b037b98d91170673',5,'concerns','community',3,'do regular, independent investigations on police conduct and present data to young people so they can hold conversations about the findings.','agreed',2,NULL,15);
INSERT INTO "statement" VALUES('9486b5c6e0bdd074fca9b226',3,'concerns','community',3,'A traffic stop should not feel like an arrest (our words)','agreed',3,NULL,4);
INSERT INTO "statement" VALUES('8fb2598b8a6250ac85747734',6,'concerns','community',3,'Have officers write briefs as to why they took the actions they did. Young people can look and then question them upon suitability of action','agreed',2,NULL,18);
INSERT INTO "statement" VALUES('dd69c6416496c2f149bb87e0',1,'concerns','community',3,'We are asked what we think and then nothing changes','agreed',2,NULL,3);
INSERT INTO "statement" VALUES('1913a5a2b668f7837a0aa8f6',2,'concerns','community',4,'To offer the young people incentives','aside',2,NULL,NULL);
INSERT INTO "statement" VALUES('5053720e6ea3731159f7ed7c',5,'concerns','community',4,'','withdrawn',2,NULL,NULL);
INSERT INTO "statement" VALUES('2c62e81d36e3cf0d7c2426ee',2,'concerns','community',5,'Officers change beats before anybody learns their names','aside',2,NULL,NULL);
INSERT INTO "statement" VALUES('0c9eb33c150d7ace11a312db',1,'concerns','community',4,'Global transparency is a must','agreed',4,NULL,8);
INSERT INTO "statement" VALUES('e6152683a2b95d9a7339deb8',2,'concerns','community',6,'To have open dialogues with police about why they have negative feelings towards them. Share their personal experiences.','aside',2,NULL,NULL);
INSERT INTO "statement" VALUES('e4e249a75835a7652cd06e60',3,'concerns','community',4,'Eliminate bias - wider background check to see the type of people they are hiring','agreed',4,NULL,1);
INSERT INTO "statement" VALUES('0fab54381009e032b5afdf8e',7,'concerns','community',4,'A traffic stop should not feel like an arrest','agreed',4,NULL,4);
INSERT INTO "statement" VALUES('24bd435cf010ee7705619072',2,'concerns','community',7,'I think we need to look into the role of the police and how we want them to function in society- rewrite the policies','aside',2,NULL,NULL);
INSERT INTO "statement" VALUES('312b18c40c71216051f60089',2,'concerns','community',8,'More women and more people from our streets should be hired, I think','agreed',5,NULL,5);
INSERT INTO "statement" VALUES('d89dda43feeb5c214e377750',4,'concerns','law enforcement',4,'People know who did it and nobody says it','agreed',4,NULL,14);
INSERT INTO "statement" VALUES('ec9123d41717cf00563219bd',6,'concerns','community',4,'It is to actively seek out and engage with young individuals to get their opinion and ideas with incentives','agreed',4,NULL,6);
INSERT INTO "statement" VALUES('d98163bce7bab046b47856c1',2,'concerns','community',9,'The department does not look like the town','aside',2,NULL,NULL);
INSERT INTO "statement" VALUES('09e66532e939dff5215a07ac',2,'concerns','community',10,'Eliminate bias - wider background check to see the type of people they are hiring','aside',2,NULL,NULL);
INSERT INTO "statement" VALUES('8790e36584e9e6045f73175b',2,'concerns','community',11,'A traffic stop should not feel like an arrest','aside',2,NULL,NULL);
INSERT INTO "statement" VALUES('38611018ab36834000388353',2,'concerns','community',12,'Someone in a crisis needs a nurse and not handcuffs','aside',2,NULL,NULL);
INSERT INTO "statement" VALUES('3feffbf598de27a78136f12e',2,'concerns','community',13,'give them the autonomy and power to influence decisions made regarding policing','aside',2,NULL,NULL);
INSERT INTO "statement" VALUES('7074c7409b4c0d55a4592938',2,'concerns','community',14,'Good detail Clear and thorough The full truth','aside',2,NULL,NULL);
INSERT INTO "statement" VALUES('4b0b56776d93492f34af499d',2,'concerns','community',15,'pan3l discussions where they can communicate without power dynamics','aside',2,NULL,NULL);
INSERT INTO "statement" VALUES('14debb29ca94c63cdaeecd9d',2,'concerns','community',16,'Allow them to be at the forefront of the decision making','aside',2,NULL,NULL);
INSERT INTO "statement" VALUES('af5cfd8e1793e3b0ce9ccac4',1,'concerns','community',5,'Young men are stopped again and again without being told why','agreed',2,NULL,4);
CREATE INDEX ix_participant_asked_id ON participant (asked_id);
CREATE INDEX ix_participant_group_id ON participant (group_id);
CREATE INDEX ix_statement_group_kind ON statement (group_id, kind);
CREATE INDEX ix_statement_issue_id ON statement (issue_id);
COMMIT;
