//! The error codes of Amazon EC2, as one enum.
//!
//! A code is written only where it is not the variant's name, a status only where it is not 400. The
//! description is the message, so each error is said once.

use std::fmt;

use errorbook::{ApiError, ErrorBook, envelope::Flat};

/// Error codes of the Amazon EC2 API.
#[derive(ErrorBook)]
#[book(title = "Amazon EC2", errors(Ec2Error), envelope = Flat, domain = "ec2.amazonaws.com")]
pub struct Ec2Api;

impl fmt::Display for Ec2Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.spec().description().unwrap_or_default())
    }
}

impl std::error::Error for Ec2Error {}

/// Every code of the API.
#[derive(Clone, Copy, Debug, ApiError)]
#[api(book = Ec2Api, status = 400, rename_all = "PascalCase")]
pub enum Ec2Error {
    /// Supplied credentials failed validation or lack access.
    #[api(status = 401)]
    AuthFailure,

    /// Account is blocked from making requests.
    Blocked,

    /// Dry run passed and nothing was changed.
    #[api(status = 412)]
    DryRunOperation,

    /// Client token reused with different request parameters.
    IdempotentParameterMismatch,

    /// Request signature is missing required parts.
    IncompleteSignature,

    /// Named API action is not recognised.
    InvalidAction,

    /// A supplied value contains a forbidden character.
    InvalidCharacter,

    /// Access key or certificate is unknown to AWS.
    #[api(status = 403)]
    InvalidClientTokenId,

    /// Page token is expired or not usable.
    InvalidPaginationToken,

    /// A request parameter is invalid or unsupported here.
    InvalidParameter,

    /// Parameters given cannot be used together.
    InvalidParameterCombination,

    /// A parameter holds an unacceptable value.
    InvalidParameterValue,

    /// Query string does not meet AWS rules.
    InvalidQueryParameter,

    /// Query string could not be parsed.
    MalformedQueryString,

    /// Request does not name an action.
    MissingAction,

    /// Request carries no usable access key.
    #[api(status = 403)]
    MissingAuthenticationToken,

    /// A mandatory parameter was left out.
    MissingParameter,

    /// Account has not subscribed to this service.
    #[api(status = 401)]
    OptInRequired,

    /// Account is still waiting for verification.
    PendingVerification,

    /// Request timestamp is outside the accepted window.
    RequestExpired,

    /// Caller lacks permission for this operation.
    #[api(status = 403)]
    UnauthorizedOperation,

    /// Request contains a parameter EC2 does not know.
    UnknownParameter,

    /// Instance attribute cannot be used in this call.
    UnsupportedInstanceAttribute,

    /// Operation not supported for this resource.
    UnsupportedOperation,

    /// Request was sent over an unsupported protocol.
    UnsupportedProtocol,

    /// Input breaks the constraints of the service.
    ValidationError,

    /// VPC has too many active peering connections.
    ActiveVpcPeeringConnectionPerVpcLimitExceeded,

    /// Quota of Elastic IP addresses is used up.
    AddressLimitExceeded,

    /// Gateway ASN clashes with one already used.
    AsnConflict,

    /// Instance has too many volumes or interfaces attached.
    AttachmentLimitExceeded,

    /// Volume type cannot serve as boot volume.
    BootForVolumeTypeUnsupported,

    /// Instance already has a bundling task running.
    BundlingInProgress,

    /// Default security group may not be deleted.
    CannotDelete,

    /// Too many authorization rules on Client VPN endpoint.
    ClientVpnAuthorizationRuleLimitExceeded,

    /// Client VPN revocation list quota reached.
    ClientVpnCertificateRevocationListLimitExceeded,

    /// Target network is already tied to the endpoint.
    ClientVpnEndpointAssociationExists,

    /// Quota of Client VPN endpoints reached.
    ClientVpnEndpointLimitExceeded,

    /// Quota of Client VPN routes reached.
    ClientVpnRouteLimitExceeded,

    /// Too many Client VPN connections ended at once.
    ClientVpnTerminateConnectionsLimitExceeded,

    /// Requested CIDR range overlaps another range.
    CidrConflict,

    /// Too many no-reboot image creations running at once.
    ConcurrentCreateImageNoRebootLimitExceeded,

    /// Too many snapshots running for this volume.
    ConcurrentSnapshotLimitExceeded,

    /// Same tags are being changed by another request.
    ConcurrentTagAccess,

    /// CPU credit option is already being changed.
    CreditSpecificationUpdateInProgress,

    /// Quota of customer gateways reached.
    CustomerGatewayLimitExceeded,

    /// Customer managed encryption key was revoked.
    CustomerKeyHasBeenRevoked,

    /// Conversion task could not be cancelled.
    DeleteConversionTaskError,

    /// Zone already has a default subnet.
    DefaultSubnetAlreadyExistsInAvailabilityZone,

    /// Region already has a default VPC.
    DefaultVpcAlreadyExists,

    /// Region has no default VPC.
    DefaultVpcDoesNotExist,

    /// Other resources still depend on this one.
    DependencyViolation,

    /// Action not possible in a dedicated tenancy VPC.
    DisallowedForDedicatedTenancyNetwork,

    /// Disk image is larger than allowed.
    DiskImageSizeTooLarge,

    /// Two endpoint subnets share one Availability Zone.
    DuplicateSubnetsInSameZone,

    /// Elastic IP has been moved to VPC platform.
    EIPMigratedToVpc,

    /// Instance type cannot attach encrypted volumes.
    EncryptedVolumesNotSupported,

    /// Endpoint service still has active connections.
    ExistingVpcEndpointConnections,

    /// Spot Fleet must be active before modification.
    FleetNotInModifiableState,

    /// Identical flow log is already present.
    FlowLogAlreadyExists,

    /// Quota of flow logs reached.
    FlowLogsLimitExceeded,

    /// Request uses too many filters or values.
    FilterLimitExceeded,

    /// Internet gateway is not attached to the VPC.
    #[api(code = "Gateway.NotAttached")]
    GatewayNotAttached,

    /// Dedicated Host already has a reservation.
    HostAlreadyCoveredByReservation,

    /// Quota of Dedicated Hosts reached.
    HostLimitExceeded,

    /// Token repeats launch of a terminated instance.
    IdempotentInstanceTerminated,

    /// Storage bucket or object cannot be read.
    InaccessibleStorageLocation,

    /// Instance state does not allow the action.
    IncorrectInstanceState,

    /// Volume modification state blocks a new change.
    IncorrectModificationState,

    /// Resource state does not allow the action.
    IncorrectState,

    /// No host matches the requested settings.
    IncompatibleHostRequirements,

    /// Instance is already linked to that VPC.
    InstanceAlreadyLinked,

    /// Instance has no adjustable CPU credits.
    #[api(code = "InstanceCreditSpecification.NotSupported")]
    InstanceCreditSpecificationNotSupported,

    /// Quota of running instances reached.
    InstanceLimitExceeded,

    /// Dedicated Host lacks room for the launch.
    InsufficientCapacityOnHost,

    /// Subnet has too few free addresses.
    InsufficientFreeAddressesInSubnet,

    /// Too few Reserved Instances left for purchase.
    InsufficientReservedInstancesCapacity,

    /// Interface is the source of a mirror session.
    InterfaceInUseByTrafficMirrorSession,

    /// Interface already serves as a mirror target.
    InterfaceInUseByTrafficMirrorTarget,

    /// Quota of internet gateways reached.
    InternetGatewayLimitExceeded,

    /// Elastic IP is locked and cannot be released.
    #[api(code = "InvalidAddress.Locked")]
    InvalidAddressLocked,

    /// Elastic IP address is badly formed.
    #[api(code = "InvalidAddress.Malformed")]
    InvalidAddressMalformed,

    /// No such Elastic IP in this account.
    #[api(code = "InvalidAddress.NotFound")]
    InvalidAddressNotFound,

    /// No Elastic IP has that ID.
    #[api(code = "InvalidAddressID.NotFound")]
    InvalidAddressIDNotFound,

    /// Host affinity value is not accepted.
    InvalidAffinity,

    /// No address has that allocation ID.
    #[api(code = "InvalidAllocationID.NotFound")]
    InvalidAllocationIDNotFound,

    /// Image attribute item value is not accepted.
    InvalidAMIAttributeItemValue,

    /// Image ID is badly formed.
    #[api(code = "InvalidAMIID.Malformed")]
    InvalidAMIIDMalformed,

    /// No image has that ID.
    #[api(code = "InvalidAMIID.NotFound")]
    InvalidAMIIDNotFound,

    /// Image is deregistered or not yet usable.
    #[api(code = "InvalidAMIID.Unavailable")]
    InvalidAMIIDUnavailable,

    /// Image name is already taken.
    #[api(code = "InvalidAMIName.Duplicate")]
    InvalidAMINameDuplicate,

    /// Image name breaks the naming rules.
    #[api(code = "InvalidAMIName.Malformed")]
    InvalidAMINameMalformed,

    /// No association has that ID.
    #[api(code = "InvalidAssociationID.NotFound")]
    InvalidAssociationIDNotFound,

    /// Volume or interface is not attached there.
    #[api(code = "InvalidAttachment.NotFound")]
    InvalidAttachmentNotFound,

    /// No interface attachment has that ID.
    #[api(code = "InvalidAttachmentID.NotFound")]
    InvalidAttachmentIDNotFound,

    /// Host auto placement value is not accepted.
    InvalidAutoPlacement,

    /// Availability Zone value is not accepted.
    InvalidAvailabilityZone,

    /// Block device mapping is not usable.
    InvalidBlockDeviceMapping,

    /// No bundle task has that ID.
    #[api(code = "InvalidBundleID.NotFound")]
    InvalidBundleIDNotFound,

    /// CIDR block is already used by a route.
    #[api(code = "InvalidCidr.InUse")]
    InvalidCidrInUse,

    /// Idempotency client token is not acceptable.
    InvalidClientToken,

    /// No Client VPN association has that ID.
    InvalidClientVpnAssociationIdNotFound,

    /// No Client VPN connection has that ID.
    #[api(code = "InvalidClientVpnConnection.IdNotFound")]
    InvalidClientVpnConnectionIdNotFound,

    /// User has no active Client VPN connection.
    #[api(code = "InvalidClientVpnConnection.UserNotFound")]
    InvalidClientVpnConnectionUserNotFound,

    /// Subnet is already associated with the endpoint.
    InvalidClientVpnDuplicateAssociationException,

    /// Same authorization rule is already on the endpoint.
    InvalidClientVpnDuplicateAuthorizationRule,

    /// Same route is already on the endpoint.
    InvalidClientVpnDuplicateRoute,

    /// Authorization rule is absent from the endpoint.
    InvalidClientVpnEndpointAuthorizationRuleNotFound,

    /// Route is absent from the Client VPN endpoint.
    InvalidClientVpnRouteNotFound,

    /// Target subnet is owned by another account.
    #[api(code = "InvalidClientVpnSubnetId.DifferentAccount")]
    InvalidClientVpnSubnetIdDifferentAccount,

    /// Endpoint already has a subnet in this zone.
    #[api(code = "InvalidClientVpnSubnetId.DuplicateAz")]
    InvalidClientVpnSubnetIdDuplicateAz,

    /// Target subnet is absent from the VPC.
    #[api(code = "InvalidClientVpnSubnetId.NotFound")]
    InvalidClientVpnSubnetIdNotFound,

    /// Target subnet overlaps the client address range.
    #[api(code = "InvalidClientVpnSubnetId.OverlappingCidr")]
    InvalidClientVpnSubnetIdOverlappingCidr,

    /// Endpoint has no active target network.
    InvalidClientVpnActiveAssociationNotFound,

    /// No Client VPN endpoint has that ID.
    #[api(code = "InvalidClientVpnEndpointId.NotFound")]
    InvalidClientVpnEndpointIdNotFound,

    /// Conversion task ID is not valid.
    InvalidConversionTaskId,

    /// Conversion task ID is badly formed.
    #[api(code = "InvalidConversionTaskId.Malformed")]
    InvalidConversionTaskIdMalformed,

    /// CPU credit value is badly formed.
    #[api(code = "InvalidCpuCredits.Malformed")]
    InvalidCpuCreditsMalformed,

    /// Another customer gateway uses this address.
    #[api(code = "InvalidCustomerGateway.DuplicateIpAddress")]
    InvalidCustomerGatewayDuplicateIpAddress,

    /// Customer gateway ID is badly formed.
    #[api(code = "InvalidCustomerGatewayId.Malformed")]
    InvalidCustomerGatewayIdMalformed,

    /// No customer gateway has that ID.
    #[api(code = "InvalidCustomerGatewayID.NotFound")]
    InvalidCustomerGatewayIDNotFound,

    /// Customer gateway state blocks the action.
    InvalidCustomerGatewayState,

    /// Device name is already taken on the instance.
    #[api(code = "InvalidDevice.InUse")]
    InvalidDeviceInUse,

    /// No DHCP option entry has that ID.
    #[api(code = "InvalidDhcpOptionID.NotFound")]
    InvalidDhcpOptionIDNotFound,

    /// No DHCP options set has that ID.
    #[api(code = "InvalidDhcpOptionsID.NotFound")]
    InvalidDhcpOptionsIDNotFound,

    /// DHCP options set ID is badly formed.
    #[api(code = "InvalidDhcpOptionsId.Malformed")]
    InvalidDhcpOptionsIdMalformed,

    /// No export task has that ID.
    #[api(code = "InvalidExportTaskID.NotFound")]
    InvalidExportTaskIDNotFound,

    /// Filter name or value is not accepted.
    InvalidFilter,

    /// No flow log has that ID.
    #[api(code = "InvalidFlowLogId.NotFound")]
    InvalidFlowLogIdNotFound,

    /// Disk image format is not supported.
    InvalidFormat,

    /// FPGA image ID is badly formed.
    #[api(code = "InvalidFpgaImageID.Malformed")]
    InvalidFpgaImageIDMalformed,

    /// No FPGA image has that ID.
    #[api(code = "InvalidFpgaImageID.NotFound")]
    InvalidFpgaImageIDNotFound,

    /// No gateway has that ID.
    #[api(code = "InvalidGatewayID.NotFound")]
    InvalidGatewayIDNotFound,

    /// Security group with this name already exists.
    #[api(code = "InvalidGroup.Duplicate")]
    InvalidGroupDuplicate,

    /// Group ID is badly formed.
    #[api(code = "InvalidGroupId.Malformed")]
    InvalidGroupIdMalformed,

    /// Security group is still used by something.
    #[api(code = "InvalidGroup.InUse")]
    InvalidGroupInUse,

    /// No such security group in this scope.
    #[api(code = "InvalidGroup.NotFound")]
    InvalidGroupNotFound,

    /// Security group name is reserved by AWS.
    #[api(code = "InvalidGroup.Reserved")]
    InvalidGroupReserved,

    /// Dedicated Host settings are not valid.
    InvalidHostConfiguration,

    /// Dedicated Host ID is not valid.
    InvalidHostId,

    /// Dedicated Host ID is badly formed.
    #[api(code = "InvalidHostID.Malformed")]
    InvalidHostIDMalformed,

    /// No Dedicated Host has that ID.
    #[api(code = "InvalidHostID.NotFound")]
    InvalidHostIDNotFound,

    /// Host reservation ID is badly formed.
    #[api(code = "InvalidHostReservationId.Malformed")]
    InvalidHostReservationIdMalformed,

    /// Host reservation offering ID is badly formed.
    #[api(code = "InvalidHostReservationOfferingId.Malformed")]
    InvalidHostReservationOfferingIdMalformed,

    /// Dedicated Host state blocks the action.
    InvalidHostState,

    /// Instance profile ARN is badly formed.
    #[api(code = "InvalidIamInstanceProfileArn.Malformed")]
    InvalidIamInstanceProfileArnMalformed,

    /// A resource ID in the request is invalid.
    InvalidID,

    /// An input value in the request is invalid.
    InvalidInput,

    /// Instance attribute value is not accepted.
    InvalidInstanceAttributeValue,

    /// Same instance listed twice in credit request.
    #[api(code = "InvalidInstanceCreditSpecification.DuplicateInstanceId")]
    InvalidInstanceCreditSpecificationDuplicateInstanceId,

    /// Instance family is not valid for this use.
    InvalidInstanceFamily,

    /// Instance ID does not suit this action.
    InvalidInstanceID,

    /// Instance ID is badly formed.
    #[api(code = "InvalidInstanceID.Malformed")]
    InvalidInstanceIDMalformed,

    /// No instance has that ID.
    #[api(code = "InvalidInstanceID.NotFound")]
    InvalidInstanceIDNotFound,

    /// Instance cannot be linked to the VPC.
    #[api(code = "InvalidInstanceID.NotLinkable")]
    InvalidInstanceIDNotLinkable,

    /// Instance is in the wrong state.
    InvalidInstanceState,

    /// Instance type is not usable here.
    InvalidInstanceType,

    /// Interface holds too many private addresses.
    #[api(code = "InvalidInterface.IpAddressLimitExceeded")]
    InvalidInterfaceIpAddressLimitExceeded,

    /// Internet gateway ID is badly formed.
    #[api(code = "InvalidInternetGatewayId.Malformed")]
    InvalidInternetGatewayIdMalformed,

    /// No internet gateway has that ID.
    #[api(code = "InvalidInternetGatewayID.NotFound")]
    InvalidInternetGatewayIDNotFound,

    /// Private address is already taken.
    #[api(code = "InvalidIPAddress.InUse")]
    InvalidIPAddressInUse,

    /// Kernel image ID is badly formed.
    #[api(code = "InvalidKernelId.Malformed")]
    InvalidKernelIdMalformed,

    /// Public key is not in a readable format.
    #[api(code = "InvalidKey.Format")]
    InvalidKeyFormat,

    /// Key pair name is already taken.
    #[api(code = "InvalidKeyPair.Duplicate")]
    InvalidKeyPairDuplicate,

    /// Key pair material has the wrong format.
    #[api(code = "InvalidKeyPair.Format")]
    InvalidKeyPairFormat,

    /// No such key pair in this Region.
    #[api(code = "InvalidKeyPair.NotFound")]
    InvalidKeyPairNotFound,

    /// Capacity Reservation ID is badly formed.
    InvalidCapacityReservationIdMalformedException,

    /// No Capacity Reservation has that ID.
    InvalidCapacityReservationIdNotFoundException,

    /// Launch template ID is badly formed.
    #[api(code = "InvalidLaunchTemplateId.Malformed")]
    InvalidLaunchTemplateIdMalformed,

    /// No launch template has that ID.
    #[api(code = "InvalidLaunchTemplateId.NotFound")]
    InvalidLaunchTemplateIdNotFound,

    /// Launch template lacks that version.
    #[api(code = "InvalidLaunchTemplateId.VersionNotFound")]
    InvalidLaunchTemplateIdVersionNotFound,

    /// Launch template name is already taken.
    #[api(code = "InvalidLaunchTemplateName.AlreadyExistsException")]
    InvalidLaunchTemplateNameAlreadyExistsException,

    /// Launch template name is badly formed.
    #[api(code = "InvalidLaunchTemplateName.MalformedException")]
    InvalidLaunchTemplateNameMalformedException,

    /// No launch template has that name.
    #[api(code = "InvalidLaunchTemplateName.NotFoundException")]
    InvalidLaunchTemplateNameNotFoundException,

    /// AMI manifest cannot be parsed or verified.
    InvalidManifest,

    /// Page size is outside the allowed range.
    InvalidMaxResults,

    /// No NAT gateway has that ID.
    #[api(code = "InvalidNatGatewayID.NotFound")]
    InvalidNatGatewayIDNotFound,

    /// Network ACL has no such entry.
    #[api(code = "InvalidNetworkAclEntry.NotFound")]
    InvalidNetworkAclEntryNotFound,

    /// Network ACL ID is badly formed.
    #[api(code = "InvalidNetworkAclId.Malformed")]
    InvalidNetworkAclIdMalformed,

    /// No network ACL has that ID.
    #[api(code = "InvalidNetworkAclID.NotFound")]
    InvalidNetworkAclIDNotFound,

    /// Network Load Balancer ARN is badly formed.
    #[api(code = "InvalidNetworkLoadBalancerArn.Malformed")]
    InvalidNetworkLoadBalancerArnMalformed,

    /// No Network Load Balancer has that ARN.
    #[api(code = "InvalidNetworkLoadBalancerArn.NotFound")]
    InvalidNetworkLoadBalancerArnNotFound,

    /// Interface attachment ID is badly formed.
    #[api(code = "InvalidNetworkInterfaceAttachmentId.Malformed")]
    InvalidNetworkInterfaceAttachmentIdMalformed,

    /// Network interface is attached elsewhere.
    #[api(code = "InvalidNetworkInterface.InUse")]
    InvalidNetworkInterfaceInUse,

    /// Network interface ID is badly formed.
    #[api(code = "InvalidNetworkInterfaceId.Malformed")]
    InvalidNetworkInterfaceIdMalformed,

    /// No network interface has that ID.
    #[api(code = "InvalidNetworkInterfaceID.NotFound")]
    InvalidNetworkInterfaceIDNotFound,

    /// Continuation token is not valid.
    InvalidNextToken,

    /// VPN tunnel options contradict one another.
    #[api(code = "InvalidOption.Conflict")]
    InvalidOptionConflict,

    /// Security group already has this rule.
    #[api(code = "InvalidPermission.Duplicate")]
    InvalidPermissionDuplicate,

    /// Security group rule is badly formed.
    #[api(code = "InvalidPermission.Malformed")]
    InvalidPermissionMalformed,

    /// Security group has no such rule.
    #[api(code = "InvalidPermission.NotFound")]
    InvalidPermissionNotFound,

    /// Placement group name is already taken.
    #[api(code = "InvalidPlacementGroup.Duplicate")]
    InvalidPlacementGroupDuplicate,

    /// Placement group still contains instances.
    #[api(code = "InvalidPlacementGroup.InUse")]
    InvalidPlacementGroupInUse,

    /// No such placement group exists.
    #[api(code = "InvalidPlacementGroup.Unknown")]
    InvalidPlacementGroupUnknown,

    /// Endpoint policy is not valid JSON.
    InvalidPolicyDocument,

    /// Prefix list ID is badly formed.
    #[api(code = "InvalidPrefixListId.Malformed")]
    InvalidPrefixListIdMalformed,

    /// No prefix list has that ID.
    #[api(code = "InvalidPrefixListId.NotFound")]
    InvalidPrefixListIdNotFound,

    /// Product code is not valid.
    InvalidProductInfo,

    /// Purchase token has timed out.
    #[api(code = "InvalidPurchaseToken.Expired")]
    InvalidPurchaseTokenExpired,

    /// Purchase token is badly formed.
    #[api(code = "InvalidPurchaseToken.Malformed")]
    InvalidPurchaseTokenMalformed,

    /// Requested host quantity is not valid.
    InvalidQuantity,

    /// RAM disk image ID is badly formed.
    #[api(code = "InvalidRamDiskId.Malformed")]
    InvalidRamDiskIdMalformed,

    /// Region cannot be used for this copy.
    InvalidRegion,

    /// Request as a whole is not valid.
    InvalidRequest,

    /// Reservation ID is badly formed.
    #[api(code = "InvalidReservationID.Malformed")]
    InvalidReservationIDMalformed,

    /// No reservation has that ID.
    #[api(code = "InvalidReservationID.NotFound")]
    InvalidReservationIDNotFound,

    /// No Reserved Instance has that ID.
    InvalidReservedInstancesId,

    /// No Reserved Instance offering has that ID.
    InvalidReservedInstancesOfferingId,

    /// Resource type is not supported here.
    #[api(code = "InvalidResourceType.Unknown")]
    InvalidResourceTypeUnknown,

    /// Route is in the wrong state.
    #[api(code = "InvalidRoute.InvalidState")]
    InvalidRouteInvalidState,

    /// Route definition is badly formed.
    #[api(code = "InvalidRoute.Malformed")]
    InvalidRouteMalformed,

    /// Route table has no such route.
    #[api(code = "InvalidRoute.NotFound")]
    InvalidRouteNotFound,

    /// Route table ID is badly formed.
    #[api(code = "InvalidRouteTableId.Malformed")]
    InvalidRouteTableIdMalformed,

    /// No route table has that ID.
    #[api(code = "InvalidRouteTableID.NotFound")]
    InvalidRouteTableIDNotFound,

    /// No such Scheduled Instance exists.
    InvalidScheduledInstance,

    /// Security group ID is badly formed.
    #[api(code = "InvalidSecurityGroupId.Malformed")]
    InvalidSecurityGroupIdMalformed,

    /// No security group has that ID.
    #[api(code = "InvalidSecurityGroupID.NotFound")]
    InvalidSecurityGroupIDNotFound,

    /// Clock skew made the signed request stale.
    #[api(code = "InvalidSecurity.RequestHasExpired")]
    InvalidSecurityRequestHasExpired,

    /// Endpoint service name is not valid.
    InvalidServiceName,

    /// Snapshot ID is badly formed.
    #[api(code = "InvalidSnapshotID.Malformed")]
    InvalidSnapshotIDMalformed,

    /// Snapshot is still used by an image.
    #[api(code = "InvalidSnapshot.InUse")]
    InvalidSnapshotInUse,

    /// No such snapshot exists.
    #[api(code = "InvalidSnapshot.NotFound")]
    InvalidSnapshotNotFound,

    /// Account has no Spot data feed.
    #[api(code = "InvalidSpotDatafeed.NotFound")]
    InvalidSpotDatafeedNotFound,

    /// Spot Fleet configuration is not valid.
    InvalidSpotFleetRequestConfig,

    /// Spot Fleet request ID is badly formed.
    #[api(code = "InvalidSpotFleetRequestId.Malformed")]
    InvalidSpotFleetRequestIdMalformed,

    /// No Spot Fleet request has that ID.
    #[api(code = "InvalidSpotFleetRequestId.NotFound")]
    InvalidSpotFleetRequestIdNotFound,

    /// Spot Instance request ID is badly formed.
    #[api(code = "InvalidSpotInstanceRequestID.Malformed")]
    InvalidSpotInstanceRequestIDMalformed,

    /// No Spot Instance request has that ID.
    #[api(code = "InvalidSpotInstanceRequestID.NotFound")]
    InvalidSpotInstanceRequestIDNotFound,

    /// Resource is in the wrong state.
    InvalidState,

    /// Peering connection cannot move to that state.
    InvalidStateTransition,

    /// Subnet value is not valid.
    InvalidSubnet,

    /// Subnet range collides with another subnet.
    #[api(code = "InvalidSubnet.Conflict")]
    InvalidSubnetConflict,

    /// Subnet ID is badly formed.
    #[api(code = "InvalidSubnetID.Malformed")]
    InvalidSubnetIDMalformed,

    /// No subnet has that ID.
    #[api(code = "InvalidSubnetID.NotFound")]
    InvalidSubnetIDNotFound,

    /// Subnet range does not fit the VPC.
    #[api(code = "InvalidSubnet.Range")]
    InvalidSubnetRange,

    /// Tag key breaks the naming rules.
    #[api(code = "InvalidTagKey.Malformed")]
    InvalidTagKeyMalformed,

    /// Target ARN belongs to no known principal.
    #[api(code = "InvalidTargetArn.Unknown")]
    InvalidTargetArnUnknown,

    /// Tenancy value is not allowed here.
    InvalidTenancy,

    /// Timestamp in the request is not valid.
    InvalidTime,

    /// No such traffic mirror filter exists.
    InvalidTrafficMirrorFilterNotFound,

    /// No such traffic mirror filter rule exists.
    InvalidTrafficMirrorFilterRuleNotFound,

    /// No such traffic mirror session exists.
    InvalidTrafficMirrorSessionNotFound,

    /// No such traffic mirror target exists.
    InvalidTrafficMirrorTargetNoFound,

    /// User or account ID is badly formed.
    #[api(code = "InvalidUserID.Malformed")]
    InvalidUserIDMalformed,

    /// Volume with this ID already exists.
    #[api(code = "InvalidVolumeID.Duplicate")]
    InvalidVolumeIDDuplicate,

    /// Volume ID is badly formed.
    #[api(code = "InvalidVolumeID.Malformed")]
    InvalidVolumeIDMalformed,

    /// Volume and instance IDs lie in different zones.
    #[api(code = "InvalidVolumeID.ZoneMismatch")]
    InvalidVolumeIDZoneMismatch,

    /// No such volume exists.
    #[api(code = "InvalidVolume.NotFound")]
    InvalidVolumeNotFound,

    /// Volume sits in a different zone.
    #[api(code = "InvalidVolume.ZoneMismatch")]
    InvalidVolumeZoneMismatch,

    /// VPC endpoint ID is badly formed.
    #[api(code = "InvalidVpcEndpointId.Malformed")]
    InvalidVpcEndpointIdMalformed,

    /// No such VPC endpoint exists.
    #[api(code = "InvalidVpcEndpoint.NotFound")]
    InvalidVpcEndpointNotFound,

    /// No VPC endpoint has that ID.
    #[api(code = "InvalidVpcEndpointId.NotFound")]
    InvalidVpcEndpointIdNotFound,

    /// No such endpoint service exists.
    #[api(code = "InvalidVpcEndpointService.NotFound")]
    InvalidVpcEndpointServiceNotFound,

    /// No endpoint service has that ID.
    #[api(code = "InvalidVpcEndpointServiceId.NotFound")]
    InvalidVpcEndpointServiceIdNotFound,

    /// VPC endpoint type is not supported here.
    InvalidVpcEndpointType,

    /// VPC ID is badly formed.
    #[api(code = "InvalidVpcID.Malformed")]
    InvalidVpcIDMalformed,

    /// No VPC has that ID.
    #[api(code = "InvalidVpcID.NotFound")]
    InvalidVpcIDNotFound,

    /// VPC peering connection ID is badly formed.
    #[api(code = "InvalidVpcPeeringConnectionId.Malformed")]
    InvalidVpcPeeringConnectionIdMalformed,

    /// No VPC peering connection has that ID.
    #[api(code = "InvalidVpcPeeringConnectionID.NotFound")]
    InvalidVpcPeeringConnectionIDNotFound,

    /// Peered VPC has DNS hostnames turned off.
    #[api(code = "InvalidVpcPeeringConnectionState.DnsHostnamesDisabled")]
    InvalidVpcPeeringConnectionStateDnsHostnamesDisabled,

    /// VPC address range is not valid.
    InvalidVpcRange,

    /// VPC already has a virtual private gateway.
    InvalidVpcState,

    /// VPN connection ID is not valid.
    InvalidVpnConnectionID,

    /// No VPN connection has that ID.
    #[api(code = "InvalidVpnConnectionID.NotFound")]
    InvalidVpnConnectionIDNotFound,

    /// VPN connection is not yet available.
    #[api(code = "InvalidVpnConnection.InvalidState")]
    InvalidVpnConnectionInvalidState,

    /// VPN connection does not allow static routes.
    #[api(code = "InvalidVpnConnection.InvalidType")]
    InvalidVpnConnectionInvalidType,

    /// Virtual private gateway is not attached there.
    #[api(code = "InvalidVpnGatewayAttachment.NotFound")]
    InvalidVpnGatewayAttachmentNotFound,

    /// No virtual private gateway has that ID.
    #[api(code = "InvalidVpnGatewayID.NotFound")]
    InvalidVpnGatewayIDNotFound,

    /// Virtual private gateway is not yet available.
    InvalidVpnGatewayState,

    /// No such Availability Zone for this account.
    #[api(code = "InvalidZone.NotFound")]
    InvalidZoneNotFound,

    /// Quota of key pairs reached.
    KeyPairLimitExceeded,

    /// Old style security group cannot be used.
    LegacySecurityGroup,

    /// Purchase cost is above the stated limit.
    LimitPriceExceeded,

    /// Flow log destination bucket does not exist.
    LogDestinationNotFoundException,

    /// Flow log destination refuses log writes.
    LogDestinationPermissionIssue,

    /// Too many Spot Fleet launch configurations given.
    MaxConfigLimitExceededException,

    /// Region quota of provisioned IOPS reached.
    MaxIOPSLimitExceeded,

    /// Launch asks for more than was scheduled.
    MaxScheduledInstanceCapacityExceeded,

    /// Quota of Spot Fleet requests reached.
    MaxSpotFleetRequestCountExceeded,

    /// Quota of Spot Instances reached.
    MaxSpotInstanceCountExceeded,

    /// Quota of launch templates reached.
    MaxTemplateLimitExceeded,

    /// Quota of launch template versions reached.
    MaxTemplateVersionLimitExceeded,

    /// A needed input value is absent.
    MissingInput,

    /// Quota of NAT gateways reached.
    NatGatewayLimitExceeded,

    /// NAT gateway ID is badly formed.
    NatGatewayMalformed,

    /// No such NAT gateway exists.
    NatGatewayNotFound,

    /// Network ACL rule number is already taken.
    NetworkAclEntryAlreadyExists,

    /// Network ACL has too many entries.
    NetworkAclEntryLimitExceeded,

    /// Quota of network ACLs reached.
    NetworkAclLimitExceeded,

    /// Quota of network interfaces reached.
    NetworkInterfaceLimitExceeded,

    /// No such network interface for mirroring.
    NetworkInterfaceNotFoundException,

    /// Network interface cannot take part in mirroring.
    NetworkInterfaceNotSupportedException,

    /// No such load balancer for mirroring.
    NetworkLoadBalancerNotFoundException,

    /// Load balancer already serves as mirror target.
    NlbInUseByTrafficMirrorTargetException,

    /// Instance does not boot from an EBS volume.
    NonEBSInstance,

    /// Requested API version does not exist.
    NoSuchVersion,

    /// Instance cannot be exported.
    NotExportable,

    /// Operation is not allowed on this resource.
    OperationNotPermitted,

    /// Too many peering requests await an answer.
    OutstandingVpcPeeringConnectionLimitExceeded,

    /// Too many snapshots are still pending.
    PendingSnapshotLimitExceeded,

    /// Quota of pending peering connections reached.
    PendingVpcPeeringConnectionLimitExceeded,

    /// Quota of placement groups reached.
    PlacementGroupLimitExceeded,

    /// Too many private addresses for this instance.
    PrivateIpAddressLimitExceeded,

    /// Request names too many resources at once.
    RequestResourceCountExceeded,

    /// Reservation has too little capacity left.
    ReservationCapacityExceeded,

    /// Reserved Instance count is above the limit.
    ReservedInstancesCountExceeded,

    /// Quota of Reserved Instances reached.
    ReservedInstancesLimitExceeded,

    /// Chosen Reserved Instances are not for sale.
    ReservedInstancesUnavailable,

    /// Private address is already assigned elsewhere.
    #[api(code = "Resource.AlreadyAssigned")]
    ResourceAlreadyAssigned,

    /// Resource is already associated with another.
    #[api(code = "Resource.AlreadyAssociated")]
    ResourceAlreadyAssociated,

    /// Too many resources for one request.
    ResourceCountExceeded,

    /// Quota on this kind of resource reached.
    ResourceCountLimitExceeded,

    /// An Amazon EC2 resource quota was passed.
    ResourceLimitExceeded,

    /// Route for this destination is already there.
    RouteAlreadyExists,

    /// Route table has too many routes.
    RouteLimitExceeded,

    /// Quota of route tables reached.
    RouteTableLimitExceeded,

    /// Security group has too many rules.
    RulesPerSecurityGroupLimitExceeded,

    /// Quota of Scheduled Instances reached.
    ScheduledInstanceLimitExceeded,

    /// Launch settings differ from the scheduled purchase.
    ScheduledInstanceParameterMismatch,

    /// Launch falls outside the scheduled time period.
    ScheduledInstanceSlotNotOpen,

    /// Scheduled time period is no longer offered.
    ScheduledInstanceSlotUnavailable,

    /// Quota of security groups reached.
    SecurityGroupLimitExceeded,

    /// Instance has too many security groups.
    SecurityGroupsPerInstanceLimitExceeded,

    /// Interface has too many security groups.
    SecurityGroupsPerInterfaceLimitExceeded,

    /// Computed signature differs from the one sent.
    #[api(status = 403)]
    SignatureDoesNotMatch,

    /// This snapshot cannot be copied across Regions.
    #[api(code = "SnapshotCopyUnsupported.InterRegion")]
    SnapshotCopyUnsupportedInterRegion,

    /// Snapshots of one volume requested too often.
    SnapshotCreationPerVolumeRateExceeded,

    /// Quota of snapshots reached.
    SnapshotLimitExceeded,

    /// Quota of subnets per VPC reached.
    SubnetLimitExceeded,

    /// Resource has too many tags.
    TagLimitExceeded,

    /// Fleet target capacity is above the limit.
    TargetCapacityLimitExceededException,

    /// Mirror filter is used by a session.
    TrafficMirrorFilterInUse,

    /// Too many mirror sessions on one interface.
    TrafficMirrorSessionsPerInterfaceLimitExceeded,

    /// Too many mirror sessions on one target.
    TrafficMirrorSessionsPerTargetLimitExceeded,

    /// Too many mirror sources on one target.
    TrafficMirrorSourcesPerTargetLimitExceeded,

    /// Mirror target is used by a session.
    TrafficMirrorTargetInUseException,

    /// Quota of traffic mirror filters reached.
    TrafficMirrorFilterLimitExceeded,

    /// Quota of mirror filter rules reached.
    TrafficMirrorFilterRuleLimitExceeded,

    /// Quota of traffic mirror sessions reached.
    TrafficMirrorSessionLimitExceeded,

    /// Same mirror filter rule is already there.
    TrafficMirrorFilterRuleAlreadyExists,

    /// No usable Dedicated Host for these settings.
    UnavailableHostRequirements,

    /// Principal type in the ARN is unsupported.
    #[api(code = "UnknownPrincipalType.Unsupported")]
    UnknownPrincipalTypeUnsupported,

    /// Snapshot volume type is not recognised.
    UnknownVolumeType,

    /// Requested configuration is not supported here.
    Unsupported,

    /// Fleet request uses an unsupported feature.
    UnsupportedException,

    /// Instance setup cannot be used with hibernation.
    UnsupportedHibernationConfiguration,

    /// Dedicated Host setup is not supported.
    UnsupportedHostConfiguration,

    /// Host cannot run this instance type.
    UnsupportedInstanceTypeOnHost,

    /// Tenancy choice is not supported here.
    UnsupportedTenancy,

    /// Default CPU credit option changed too often.
    UpdateLimitExceeded,

    /// Volume is attached to an instance.
    VolumeInUse,

    /// Volume asks for too many IOPS.
    VolumeIOPSLimit,

    /// Quota of volume storage reached.
    VolumeLimitExceeded,

    /// Quota of storage under modification reached.
    VolumeModificationSizeLimitExceeded,

    /// Zone does not offer this volume type.
    VolumeTypeNotAvailableInZone,

    /// VPC address ranges overlap each other.
    VpcCidrConflict,

    /// No default VPC and no VPC ID given.
    VPCIdNotSpecified,

    /// Quota of VPC endpoints reached.
    VpcEndpointLimitExceeded,

    /// Quota of VPCs in the Region reached.
    VpcLimitExceeded,

    /// These two VPCs are already peered.
    VpcPeeringConnectionAlreadyExists,

    /// VPC has too many peering connections.
    VpcPeeringConnectionsPerVpcLimitExceeded,

    /// Launch needs a VPC and none was given.
    VPCResourceNotSpecified,

    /// Quota of VPN connections reached.
    VpnConnectionLimitExceeded,

    /// Quota of virtual private gateway attachments reached.
    VpnGatewayAttachmentLimitExceeded,

    /// Quota of virtual private gateways reached.
    VpnGatewayLimitExceeded,

    /// Reserved Instance zones do not agree.
    ZonesMismatched,

    /// AWS is short of available addresses.
    #[api(status = 500, expose)]
    InsufficientAddressCapacity,

    /// AWS lacks capacity for this import request.
    #[api(status = 500, expose)]
    InsufficientCapacity,

    /// AWS lacks capacity for this instance type.
    #[api(status = 500, expose)]
    InsufficientInstanceCapacity,

    /// AWS lacks capacity for more Dedicated Hosts.
    #[api(status = 500, expose)]
    InsufficientHostCapacity,

    /// AWS lacks capacity for this reservation.
    #[api(status = 500, expose)]
    InsufficientReservedInstanceCapacity,

    /// AWS lacks capacity for this EBS volume.
    #[api(status = 500, expose)]
    InsufficientVolumeCapacity,

    /// An unexpected fault inside the service.
    #[api(status = 500, expose)]
    InternalError,

    /// Request failed for an unknown internal reason.
    #[api(status = 500, expose)]
    InternalFailure,

    /// API request rate is above the account limit.
    #[api(status = 503, expose)]
    RequestLimitExceeded,

    /// Service cannot take requests right now.
    #[api(status = 503, expose)]
    ServiceUnavailable,

    /// Service is overloaded and cannot answer.
    #[api(status = 503, expose)]
    Unavailable,
}
