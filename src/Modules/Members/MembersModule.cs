using Maillage.Kernel;
using Maillage.Members.Account;
using Maillage.Members.Accounts;
using Maillage.Members.Administer;
using Maillage.Members.Contracts;
using Maillage.Members.FirstSteps;
using Maillage.Members.Links;
using Maillage.Members.Mails;
using Maillage.Members.Sessions;
using Maillage.Members.Shared;
using Maillage.Members.SignIn;
using Maillage.Members.SignUp;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Maillage.Members;

/// <summary>The doors of the module: accounts, sessions, roles over territories, letters.</summary>
/// <remarks>The two methods the host calls; everything else in this module is its own affair.</remarks>
public static class MembersModule
{
    /// <summary>Registers the module's tables and parts.</summary>
    public static IServiceCollection AddMembers(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddLocalization()
            .AddHttpContextAccessor()
            .AddSingleton(new ModuleTables(typeof(MembersModule).Assembly))
            .AddScoped<CurrentMember>()
            .AddScoped<ICurrentMember>(provider => provider.GetRequiredService<CurrentMember>())
            .AddScoped<IMemberNames, MemberNames>()
            .AddScoped<RoleBook>()
            .AddScoped<OneTimeLinks>()
            .AddSingleton(provider => new SiteAddress(configuration["Site:Address"], provider.GetService<IServer>()))
            .AddSingleton<ISiteAddress>(provider => provider.GetRequiredService<SiteAddress>())
            .AddSingleton(MembersSettings.Read(configuration));
        AddAccounts(services);
        AddSessions(services);
        AddSlices(services);
        return services
            .AddSingleton(MailSettings.Read(configuration))
            .AddSingleton<MailCarrier>()
            .AddSingleton<IMailer, Mailer>()
            .AddSingleton<MailPostman>()
            .AddHostedService(provider => provider.GetRequiredService<MailPostman>());
    }

    /// <summary>Maps the module's pages.</summary>
    public static void MapMembers(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("")
            .WithTags("Members")
            .ExcludeFromDescription()
            .WithMetadata(new RequestSizeLimitAttribute(GuardedForms.MaxBytes))
            .AddEndpointFilter<GuardedForms>();
        SignInByPassword.Map(pages);
        SignInByLink.Map(pages);
        SignInByPasskey.Map(pages);
        SignOut.Map(pages);
        BeginAccount.Map(pages);
        AcceptInvitation.Map(pages);
        BecomeAdministrator.Map(pages);
        DeleteAccount.MapFarewell(pages);
        MapAccount(pages.MapGroup("/compte").AddEndpointFilter<SignedInOnly>());
        MapAdministration(pages.MapGroup("/membres").AddEndpointFilter<SignedInOnly>().AddEndpointFilter<AdministratorsOnly>());
    }

    private static void MapAccount(RouteGroupBuilder account)
    {
        ShowAccount.Map(account);
        ChangeProfile.Map(account);
        ChangeEmail.Map(account);
        ChangePassword.Map(account);
        Passkeys.Map(account);
        ExportAccount.Map(account);
        DeleteAccount.Map(account);
    }

    private static void MapAdministration(RouteGroupBuilder members)
    {
        ListMembers.Map(members);
        GiveRoles.Map(members);
        InviteMember.Map(members);
        FollowInvitations.Map(members);
        ShowRoleLog.Map(members);
    }

    private static void AddSlices(IServiceCollection services) =>
        services
            .AddScoped<Letters>()
            .AddScoped<SignInLetter>()
            .AddScoped<SignUpLetter>()
            .AddScoped<InvitationLetter>()
            .AddScoped<LinkOpener>()
            .AddScoped<PasswordDoor>()
            .AddScoped<PasskeyDoor>()
            .AddScoped<Invitations>()
            .AddScoped<FirstAccount>()
            .AddScoped<OwnAccount>()
            .AddScoped<PasswordChange>()
            .AddScoped<EmailMove>()
            .AddScoped<Departure>()
            .AddScoped<VisibleMembers>()
            .AddScoped<WaitingInvitations>()
            .AddScoped<MembersList>()
            .AddScoped<TerritoryChoice>()
            .AddScoped<RoleReader>()
            .AddScoped<RoleDesk>()
            .AddScoped<SessionAndThrottle>()
            .AddScoped<IAccountDesk, AccountDesk>();

    private static void AddAccounts(IServiceCollection services)
    {
        services.AddScoped<IUserClaimsPrincipalFactory<Member>, SessionTicket>();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 210_000); // OWASP, for PBKDF2 with SHA-512
        services
            .AddIdentityCore<Member>(identity =>
            {
                identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3; // the first with passkeys
                identity.User.RequireUniqueEmail = true;
                identity.Password = new()
                {
                    RequiredLength = PasswordRules.MinLength,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                    RequiredUniqueChars = 1,
                };
            })
            .AddSignInManager()
            .AddUserStore<UserOnlyStore<Member, PlatformDb, Guid>>();
    }

    private static void AddSessions(IServiceCollection services)
    {
        services.AddScoped<Session>().AddScoped<Throttle>().AddSingleton<KnownBrowser>();
        services.AddDataProtection().SetApplicationName("maillage");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(keys =>
            keys.XmlRepository = new SessionKeys(provider.GetRequiredService<IServiceScopeFactory>())
        ));
        services
            .AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, Configure)
            .AddCookie(
                IdentityConstants.TwoFactorUserIdScheme,
                cookie =>
                {
                    Harden(cookie.Cookie, "maillage.cle"); // holds the challenge of a passkey, between the two requests
                    cookie.ExpireTimeSpan = TimeSpan.FromMinutes(5);
                }
            );
        services.AddAuthorization();
    }

    private static void Configure(CookieAuthenticationOptions session)
    {
        Harden(session.Cookie, "maillage.session");
        session.ExpireTimeSpan = TimeSpan.FromDays(14);
        session.SlidingExpiration = true;
        session.LoginPath = "/connexion";
        session.ReturnUrlParameter = "retour";
        session.Events.OnValidatePrincipal = SessionTicket.Check;
    }

    private static void Harden(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.HttpOnly = true;
        cookie.IsEssential = true;
        cookie.SameSite = SameSiteMode.Lax; // a link in a letter must find the session
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }
}
