"""What people say in the pictures. The priorities of Erie, strengths as CRS names them; (sample) is ours."""

from typing import Final

STRENGTHS: Final = (
    "Coffee with a Cop",
    "The Police Athletic League",
    "Officers who come to our festival and stay",  # sample
    "A chief who answers when we call",  # sample
)
CONCERNS: Final = (
    "Trust and approachability",
    "Racism and stereotypes",
    "Family structure and parental control",
    "Education: cultural awareness and sensitivity",
    "A police department that represents the whole community",
    "Policies for filing complaints",  # sample
    "Nobody explains why we were stopped",  # sample
    "Negative perceptions of each other",  # sample
    "More mental health resources",  # sample
)
YOUTH: Final = (  # samples
    "Young people should be part of the training of officers",
    "Officers change all the time, so nobody knows us",
    "We are afraid to call when something happens",
)
LONG_NAME: Final = "Neighbourhood associations, tenants and small businesses of the north shore"  # 75 characters
LONG_ISSUE: Final = (
    "We were never told why the patrols on our street had been doubled, and nobody whom we asked could say. " * 3
)[:280]
ARABIC: Final = "لا أحد يشرح لنا لماذا تم إيقافنا"  # sample: nobody explains to us why we were stopped
# What young people may write on cards, in the order in which they are uncovered; all samples.
CARDS: Final = (
    "Young men are stopped again and again without being told why",
    "Children should meet officers before anything goes wrong",
    "Nobody explains why we were stopped",
    "School discipline ends up in court too often",
    "We are asked what we think and then nothing changes",
    "A traffic stop should not feel like an arrest",
    "Officers change beats before anybody learns their names",
    "Someone in a crisis needs a nurse and not handcuffs",
    "There is nobody to call at night who is not the police",
)
MARKED: Final = (
    "Officer Miller never greets us",
    "They wait at 1200 West Main Street every night",
    "Badge 4711 laughed at us",
    "A traffic stop should not feel like arrest",
)
MORE: Final = (  # of other groups; samples, some of which look alike
    "Complaints go in and nobody hears what came of them",
    "Nobody tells us what came of our complaint",
    "Letters come in English only",
    "Nobody at the front desk speaks our language",
    "We do not know the officers on our street",
    "Officers on our street do not know us by name",
    "At night there is nobody to call but the police",
    "Our shops report thefts and nobody comes",
    "Shop owners wait an hour for an answer",
    "Parents are afraid when their sons drive at night",
    "Bodies of rules are written without us",
    "Body cameras are off when they matter",
    "Body cameras are off when it matters most",
    "The park is dark and nobody feels safe there",
    "Old people are afraid to walk home after church",
    "Homeless people are moved on and never helped",
    "A record keeps people out of work for years",
    "Fines grow faster than people can pay them",
    "People in a crisis are handcuffed",
    "Calls about noise end in arrests",
    "We only meet when something bad has happened",
    "There is no place to sit and talk together",
    "New neighbors do not know their rights",
    "Rumors travel faster than facts",
)
MEANINGS: Final = {  # of concerns of samples.csv; ours
    "We do not know the officers on our street by name": {
        "es": "No conocemos por su nombre a los policías de nuestra calle",
        "ar": "لا نعرف أسماء رجال الشرطة في شارعنا",
    },
    "Tell people what came of their complaint": {
        "es": "Que se diga a la gente en qué quedó su queja",
        "ar": "أخبروا الناس بما حدث لشكواهم",
    },
    "Young men are stopped again and again without being told why": {
        "es": "Paran a los jóvenes una y otra vez sin decirles por qué",
        "ar": "يتم إيقاف الشباب مرارا دون أن يقال لهم لماذا",
    },
    "People film us before they say hello": {
        "es": "La gente nos graba antes de saludar",
        "ar": "يصورنا الناس قبل أن يسلموا علينا",
    },
    "We are asked what we think and then nothing changes": {
        "es": "Nos preguntan qué pensamos y luego nada cambia",
        "ar": "يسألوننا عن رأينا ثم لا يتغير شيء",
    },
    "Some families have nobody at the station who speaks their language": {
        "es": "Algunas familias no tienen en la comisaría a nadie que hable su idioma",
        "ar": "بعض العائلات لا تجد في المركز من يتكلم لغتها",
    },
}
